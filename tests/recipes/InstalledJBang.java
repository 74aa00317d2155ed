package recipes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.catalog.Project;
import parity.shell.Command;
import parity.shell.Program;
import parity.testing.RecipeRun;

/** JBang as it is installed on a machine that never saw this repository: empty caches, a folder of its own. */
record InstalledJBang(Path folder) {

    private static final String JAR = "jbang-cli-0.132.1-all.jar";

    /** What JBang's own script does: 255 means that the answer is the command to run. */
    private static final String SCRIPT = """
            #!/bin/sh
            answer=$(JBANG_RUNTIME_SHELL=bash '{home}/bin/java' -XX:TieredStopAtLevel=1 -jar '{jar}' "$@")
            code=$?
            [ $code -ne 255 ] || eval "exec $answer"
            [ -z "$answer" ] || printf '%s\\n' "$answer"
            exit $code
            """;

    static InstalledJBang in(Path folder) throws IOException {
        var jar = jar();
        assumeTrue(jar.isPresent() || Program.exists("jbang"), "neither JBang nor its jar is on this machine");
        var bin = Files.createDirectories(folder.resolve("jbang/bin"));
        if (jar.isPresent()) {
            var script = SCRIPT.replace("{home}", System.getProperty("java.home"))
                    .replace("{jar}", jar.get().toString());
            assumeTrue(Files.writeString(bin.resolve("jbang"), script).toFile().setExecutable(true));
        }
        return new InstalledJBang(folder.resolve("jbang"));
    }

    RecipeRun run(Path where, String... words) {
        var program = folder.resolve("bin/jbang");
        var line = new ArrayList<>(List.of(Files.exists(program) ? program.toString() : "jbang"));
        line.addAll(List.of(words));
        var command = Command.of(line)
                .in(where)
                .with("JBANG_DIR", folder.toString())
                .with("JBANG_CACHE_DIR", folder.resolve("cache").toString())
                .with("JBANG_NO_VERSION_CHECK", "true")
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"))
                .within(Duration.ofMinutes(5));
        return new RecipeRun(command.toString(), command.run());
    }

    private static Optional<Path> jar() {
        return Stream.of(
                        Project.ofLibrary().root().resolve(".parity").resolve(JAR),
                        Path.of(System.getProperty("user.home"))
                                .resolve(".m2/repository/dev/jbang/jbang-cli/0.132.1")
                                .resolve(JAR))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
