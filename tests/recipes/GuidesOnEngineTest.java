package recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parity.catalog.Project;
import parity.launch.Clone;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.Scenario;

/** Somebody follows the guides, from their first command to their last, in a clone with a name and ports of its own. */
@Scenario
@Tag("recipe")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidesOnEngineTest {

    private static final int FIRST_PORT = 33900;
    private static final String PROJECT = "parity-test-docs";
    private static final String HELLO = PROJECT + "-hello";
    private static final Path ROOT = Project.ofLibrary().root();
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final List<String> PORTS = List.of(
            "FRONTEND_PORT",
            "BACKEND_PORT",
            "ETCD1_PORT",
            "ETCD2_PORT",
            "ETCD3_PORT",
            "PATRONI1_PORT",
            "PATRONI2_PORT",
            "PATRONI3_PORT",
            "POSTGRES_PORT",
            "POSTGRES_READ_PORT",
            "HAPROXY_PORT",
            "REDIS1_PORT",
            "REDIS2_PORT",
            "REDIS3_PORT",
            "SENTINEL1_PORT",
            "SENTINEL2_PORT",
            "SENTINEL3_PORT");

    private Path folder;
    private Path clone;
    private Path here;

    @BeforeAll
    void clone_under_another_name(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
        clone = Clone.in(this.folder).root();
        rewrite("parity.yml", "name: parity\n", "name: %s\n".formatted(PROJECT));
        // What it builds is tagged apart, so that a developer's own images stay what they are.
        rewrite("compose/apps.yaml", "image: parity/shop-", "image: %s/shop-".formatted(PROJECT));
        // The recipes that are compiled already; what a clone compiles is tried elsewhere.
        Files.writeString(clone.resolve("jbang"), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(ROOT.resolve("jbang")));
        takeDown();
    }

    @AfterAll
    void takeDown() {
        for (var project : List.of(PROJECT, HELLO)) {
            docker("compose", "-p", project, "down", "--volumes", "--timeout", "0");
        }
        docker("rmi", "-f", PROJECT + "/shop-backend", PROJECT + "/shop-frontend");
    }

    @Test
    void getting_started() throws IOException {
        follow("getting-started.md");
    }

    @Test
    void troubleshooting() throws IOException {
        follow("troubleshooting.md");
    }

    private void follow(String page) throws IOException {
        here = clone;
        for (var step :
                Guide.of(Files.readString(ROOT.resolve("docs").resolve(page))).steps()) {
            switch (step) {
                case Guide.Written file ->
                    Files.writeString(here.resolve(file.file()), file.text().replace("name: hello", "name: " + HELLO));
                case Guide.Typed typed -> type(page, typed);
            }
        }
    }

    private void type(String page, Guide.Typed typed) throws IOException {
        var outcome = run(typed.command());

        var said = asWritten(outcome.out());
        var what = "%s:%d: $ %s%n%s".formatted(page, typed.line(), typed.command(), said);
        assertEquals(typed.exit(), outcome.exit(), what);
        typed.missingIn(said).ifPresent(line -> assertTrue(false, "%s%n  lacks: %s".formatted(what, line)));
    }

    /** Where a command leaves the shell, the next one begins. */
    private Outcome run(String typed) throws IOException {
        var place = folder.resolve("place");
        var script = "exec 2>&1\n%s\ncode=$?; pwd >'%s'; exit $code".formatted(asRun(typed), place);
        var command = Command.of("sh", "-c", script).in(here).within(LIMIT);
        for (var port : PORTS) {
            command = command.with(port, String.valueOf(FIRST_PORT + PORTS.indexOf(port)));
        }
        var outcome = command.run();
        here = Path.of(Files.readString(place).strip());
        return outcome;
    }

    private String asRun(String typed) {
        return typed.replace("parity-", PROJECT + "-")
                .replace("~/parity", "'%s'".formatted(clone))
                .replace("~/hello", "'%s'".formatted(folder.resolve(HELLO)))
                .replace(":18000", ":" + FIRST_PORT);
    }

    private String asWritten(String said) {
        return said.replace(clone.toString(), "~/parity")
                .replace(folder.resolve(HELLO).toString(), "~/hello")
                .replace(HELLO, "hello")
                .replace(PROJECT, "parity");
    }

    private void rewrite(String file, String written, String instead) throws IOException {
        var text = Files.readString(clone.resolve(file));
        assertTrue(text.contains(written), file);
        Files.writeString(clone.resolve(file), text.replace(written, instead));
    }

    private static void docker(String... words) {
        var line = IntStream.rangeClosed(0, words.length)
                .mapToObj(at -> at == 0 ? "docker" : words[at - 1])
                .toList();
        Command.of(line).in(Path.of("/")).within(LIMIT).run();
    }
}
