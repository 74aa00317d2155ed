package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolFilesTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            .nvmrc | v24 | node 24 .nvmrc:1:1
            .node-version | 20.11.1 | node 20.11.1 .node-version:1:1
            .python-version | 3.11.11 # ours | python 3.11.11 .python-version:1:1
            .ruby-version | ruby-3.3.5 | ruby 3.3.5 .ruby-version:1:1
            .java-version | 1.8 | java 8 .java-version:1:1
            .tool-versions | java temurin-21.0.2 | java 21.0.2 .tool-versions:1:6
            .tool-versions | nodejs 20.1.0 18.0.0 | node 20.1.0 .tool-versions:1:8;node 18.0.0 .tool-versions:1:15
            .sdkmanrc | java=25.0.1-tem | java 25.0.1 .sdkmanrc:1:6
            mise.toml | "[tools];node = '22';python = {version = '3.13'}" | node 22 mise.toml:2:9;python 3.13 mise.toml:3:22
            .mise.toml | "[env];node = '1';[tools];java = ['25', '21']" | java 25 .mise.toml:4:10;java 21 .mise.toml:4:16
            go.mod | "module x;go 1.22.0;toolchain go1.23.1" | go >=1.22.0 go.mod:2:4;go 1.23.1 go.mod:3:13
            rust-toolchain | 1.80 | rust 1.80 rust-toolchain:1:1
            rust-toolchain.toml | "[toolchain];channel = '1.86'" | rust 1.86 rust-toolchain.toml:2:12
            Cargo.toml | "[package];rust-version = '1.75'" | rust >=1.75 Cargo.toml:2:17
            pyproject.toml | "[project];requires-python = '>=3.13,<3.14'" | python >=3.13,<3.14 pyproject.toml:2:20
            Gemfile | "source 'x';ruby '3.4.1'" | ruby 3.4.1 Gemfile:2:7
            pom.xml | "<!-- <java.version>8</java.version> -->;<java.version>17</java.version>" | java 17 pom.xml:2:15
            pom.xml | "<java.v>21</java.v>;<maven.compiler.release>${java.v}</maven.compiler.release>" | java 21 pom.xml:1:9
            build.gradle | "languageVersion = JavaLanguageVersion.of(17)" | java 17 build.gradle:1:42
            build.gradle.kts | "kotlin { jvmToolchain(21) }" | java 21 build.gradle.kts:1:23
            build.gradle | "sourceCompatibility = JavaVersion.VERSION_1_8" | java 8 build.gradle:1:43
            gradle/wrapper/gradle-wrapper.properties | "distributionUrl=https\\://x/gradle-9.2.1-bin.zip" | gradle 9.2.1 gradle/wrapper/gradle-wrapper.properties:1:35
            package.json | "{'engines': {'node': '>=18'}}" | node >=18 package.json:1:23
            package.json | "{'packageManager': 'pnpm@9.1.0+sha512.a'}" | pnpm 9.1.0 package.json:1:21
            global.json | "{'sdk': {'version': '9.0.100'}}" | dotnet 9.0.100 global.json:1:22
            .devcontainer/devcontainer.json | "{// ours;'features': {'ghcr.io/devcontainers/features/java:1': {'version': '21-oracle',}}}" | java 21 .devcontainer/devcontainer.json:2:68
            """)
    void each_file_says_what_it_wants_and_where(String file, String text, String facts) {
        var lines = file.endsWith(".json") ? text.replace('\'', '"') : text;

        var project = new LittleProject(root).with(file, lines.replace(';', '\n') + "\n");

        assertEquals(facts.replace(';', '\n'), project.facts(Side.LOCAL));
    }

    @Test
    void a_file_with_windows_lines_and_a_mark_at_its_start_is_read_all_the_same() {
        var project = new LittleProject(root).with(".nvmrc", "\uFEFFv22.1.0\r\n");

        assertEquals("node 22.1.0 .nvmrc:1:1", project.facts(Side.LOCAL));
    }
}
