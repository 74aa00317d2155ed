package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.PortLease;
import parity.testing.RecipeRun;
import parity.testing.Scenario;

/** Projects of one or two containers that are left half-way, frozen, ill, or that tell nothing of their health. */
@Scenario
@Tag("recipe")
class RecoveryTest {

    private static final String PROJECT = "parity-test-surprise-small";

    @TempDir
    private Path folder;

    @AfterEach
    void take_down() {
        docker("compose", "-p", PROJECT, "down", "--volumes", "--timeout", "0");
    }

    @Test
    void nothing_is_recovered_where_nothing_is_up() throws IOException {
        project("db: { image: debian:trixie-slim, command: sleep 900 }");

        run("recover-from-sleep").exitsWith(1).complains("is not up; 'dev-up' brings it up");
    }

    @Test
    void a_start_that_a_taken_port_broke_off_goes_on_from_there() throws IOException {
        project("""
                db: { image: debian:trixie-slim, init: true, command: sleep 900 }
                cache: { image: parity/redis, command: redis-server --protected-mode no, depends_on: [db],
                         healthcheck: { disable: true }, ports: ["127.0.0.1:29490:6379"] }
                """);
        try (var taken = PortLease.of(29490).orElseThrow()) {
            assertFalse(docker("compose", "-p", PROJECT, "up", "-d").succeeded(), "port %d".formatted(taken.port()));
            var db = incarnation("db");

            run("dev-up", "--strict-ports").exitsWith(1).complains("29490");
            run("dev-up").exitsWith(0).prints("2/2 healthy");

            assertEquals(db, incarnation("db"));
        }
    }

    @Test
    void disabled_health_checks_are_no_failure() throws IOException {
        project("cache: { image: parity/redis, command: redis-server, healthcheck: { disable: true } }");

        run("dev-up").exitsWith(0).prints("1/1 healthy");
        run("recover-from-sleep").exitsWith(0).prints("nothing repaired");
    }

    @Test
    void what_does_not_come_back_by_itself_is_restarted() throws IOException {
        project("""
                web:
                  image: debian:trixie-slim
                  init: true
                  command: sh -c "touch /tmp/well; sleep 900"
                  healthcheck: { test: [CMD, test, -f, /tmp/well], interval: 1s }
                """);
        run("dev-up").exitsWith(0);
        docker("exec", PROJECT + "-web-1", "rm", "/tmp/well");

        run("recover-from-sleep", "--patience", "5")
                .exitsWith(0)
                .complains("restart web")
                .prints("1 thing repaired");
    }

    @Test
    void what_cannot_be_mended_is_left_with_what_to_type() throws IOException {
        project("""
                web:
                  image: debian:trixie-slim
                  init: true
                  command: sleep 900
                  healthcheck: { test: [CMD, test, -f, /tmp/well], interval: 1s }
                """);
        docker("compose", "-p", PROJECT, "up", "-d");

        var recovered = run("recover-from-sleep", "--patience", "3", "--wait-timeout", "6", "--json")
                .exitsWith(1)
                .json();

        assertFalse(recovered.get("healthy").truth());
        var left = recovered.get("left").items().getFirst();
        assertEquals("'logs web -n 30' says more", left.get("remedy").text());
    }

    @Test
    void a_job_that_is_done_stays_done() throws IOException {
        project("""
                migrate: { image: debian:trixie-slim, command: "true" }
                web:
                  image: debian:trixie-slim
                  init: true
                  command: sleep 900
                  depends_on: { migrate: { condition: service_completed_successfully } }
                """);
        run("dev-up").exitsWith(0);
        var job = incarnation("migrate");
        docker("kill", PROJECT + "-web-1");

        run("recover-from-sleep").exitsWith(0).prints("exited for").prints("1 thing repaired");

        assertEquals(job, incarnation("migrate"));
        assertTrue(docker("top", PROJECT + "-web-1").succeeded());
    }

    private void project(String services) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "name: %s\n".formatted(PROJECT));
        Files.writeString(folder.resolve("compose.yaml"), "services:\n" + services.indent(2));
    }

    private String incarnation(String service) {
        return docker("inspect", "-f", "{{.Id}} {{.State.StartedAt}}", "%s-%s-1".formatted(PROJECT, service))
                .out();
    }

    private RecipeRun run(String name, String... words) {
        return recipe(name, words).in(folder).run();
    }

    private Outcome docker(String... words) {
        return Command.of(Stream.concat(Stream.of("docker"), Stream.of(words)).toList())
                .in(folder)
                .within(Duration.ofMinutes(2))
                .run();
    }
}
