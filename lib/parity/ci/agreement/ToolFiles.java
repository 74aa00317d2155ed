package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files in which a repository says what tools it wants: one reader for each name. */
final class ToolFiles {

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry(".nvmrc", new VersionFile(runtime("node"))),
            Map.entry(".node-version", new VersionFile(runtime("node"))),
            Map.entry(".python-version", new VersionFile(runtime("python"))),
            Map.entry(".ruby-version", new VersionFile(runtime("ruby"))),
            Map.entry(".java-version", new VersionFile(runtime("java"))),
            Map.entry(".go-version", new VersionFile(runtime("go"))),
            Map.entry(".php-version", new VersionFile(runtime("php"))),
            Map.entry(".bun-version", new VersionFile(runtime("bun"))),
            Map.entry(".dvmrc", new VersionFile(runtime("deno"))),
            Map.entry(".swift-version", new VersionFile(runtime("swift"))),
            Map.entry(".terraform-version", new VersionFile(tool("terraform"))),
            Map.entry("rust-toolchain", TomlFiles::rustToolchain),
            Map.entry("runtime.txt", VersionFile::heroku),
            Map.entry(".tool-versions", SwitcherFiles::toolVersions),
            Map.entry(".sdkmanrc", SwitcherFiles::sdkman),
            Map.entry("mise.toml", SwitcherFiles::mise),
            Map.entry(".mise.toml", SwitcherFiles::mise),
            Map.entry(".config/mise.toml", SwitcherFiles::mise),
            Map.entry("mise/config.toml", SwitcherFiles::mise),
            Map.entry(".config/mise/config.toml", SwitcherFiles::mise),
            Map.entry("go.mod", GoFile::facts),
            Map.entry("rust-toolchain.toml", TomlFiles::rustToolchain),
            Map.entry("Cargo.toml", TomlFiles::cargo),
            Map.entry("pyproject.toml", TomlFiles::pyproject),
            Map.entry("uv.toml", TomlFiles::uv),
            Map.entry("Pipfile", TomlFiles::pipfile),
            Map.entry("Gemfile", GemFile::facts),
            Map.entry("mix.exs", Requirement.MIX),
            Map.entry("setup.py", Requirement.SETUP),
            Map.entry("setup.cfg", Requirement.SETUP),
            Map.entry("Gemfile.lock", (file, _) -> GemFile.locked(file)),
            Map.entry("pom.xml", MavenFile::facts),
            Map.entry("build.gradle", GradleFile::facts),
            Map.entry("build.gradle.kts", GradleFile::facts),
            Map.entry("settings.gradle", GradleFile::included),
            Map.entry("settings.gradle.kts", GradleFile::included),
            Map.entry("gradle/wrapper/gradle-wrapper.properties", new WrapperFile("gradle-", tool("gradle"))),
            Map.entry(".mvn/wrapper/maven-wrapper.properties", new WrapperFile("apache-maven-", tool("maven"))),
            Map.entry("package.json", PackageFile::facts),
            Map.entry("composer.json", PackageFile.of(runtime("php"), "require", "php")),
            Map.entry("global.json", PackageFile.of(runtime("dotnet"), "sdk", "version")),
            Map.entry(".devcontainer/devcontainer.json", DevContainer::facts),
            Map.entry(".devcontainer.json", DevContainer::facts));

    private ToolFiles() {}

    /** Takes the versions out of a file; what it cannot understand, it notes. */
    interface Reader {
        List<Fact> facts(SourceText file, Checkout checkout);
    }

    /** Every name that is looked for at the root, in order. */
    static List<String> names() {
        return READERS.keySet().stream().sorted().toList();
    }

    /** The same names in a folder: whoever works there goes by them. */
    static List<String> in(String folder) {
        return names().stream().map(name -> ComposeFiles.inFolder(folder, name)).toList();
    }

    /** What a file says, in whatever folder it lies. */
    static List<Fact> facts(String file, Checkout checkout) {
        return checkout.text(file)
                .map(text -> sound(read(text, checkout), checkout))
                .orElse(List.of());
    }

    private static List<Fact> read(SourceText file, Checkout checkout) {
        var name = file.file().substring(file.file().lastIndexOf('/') + 1);
        return READERS.entrySet().stream()
                .filter(it -> it.getKey().equals(file.file())
                        || it.getKey().endsWith("/" + name)
                        || it.getKey().equals(name))
                .findFirst()
                .map(it -> it.getValue().facts(file, checkout))
                .orElse(List.of());
    }

    /** Without what is no version, which is noted at its place. */
    private static List<Fact> sound(List<Fact> facts, Checkout checkout) {
        var sound = new ArrayList<Fact>();
        for (var fact : facts) {
            if (Versions.isSound(fact)) {
                sound.add(fact);
            } else {
                checkout.noteUnreadable(fact.spot(), "'%s' is no version of %s".formatted(fact.raw(), fact.subject()));
            }
        }
        return sound;
    }

    static Subject runtime(String name) {
        return new Subject(Kind.RUNTIME, name);
    }

    static Subject tool(String name) {
        return new Subject(Kind.TOOL, name);
    }

    static Fact fact(Subject subject, Written written) {
        return Fact.of(Side.LOCAL, subject, Versions.read(subject, written.text()), written, "");
    }
}
