package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Project;
import parity.health.Condition;
import parity.health.Condition.State;
import parity.health.Diagnosis;
import parity.health.Readiness;
import parity.stack.Stack;
import parity.testing.Scenario;

/** Somebody else's compose project, of which nothing is known but its file. */
@Scenario
class ForeignHealthTest {

    private static final String PROJECT = """
            name: parity-test-health-foreign
            x-sh: &sh {image: "debian:trixie-slim", init: true, stop_grace_period: 1s}
            services:
              checked:
                <<: *sh
                command: sh -c 'sleep 2; touch /tmp/ready; sleep 600'
                healthcheck: {test: test -f /tmp/ready, interval: 10m, start_period: 10m}
              never:
                <<: *sh
                command: sleep 600
                healthcheck: {test: ["CMD", "sh", "-c", "echo the queue is full; exit 7"], interval: 10m}
              stale:
                <<: *sh
                command: sh -c 'touch /tmp/ready; sleep 600'
                healthcheck: {test: test -f /tmp/ready, interval: 10m, start_period: 10m, start_interval: 1s}
              mute:
                <<: *sh
                command: sleep 600
                healthcheck: {test: "exec >&- 2>&-; sleep 0.5; exit 4", interval: 10m}
              terminal: {<<: *sh, tty: true, command: "sh -c 'echo no such table: prices; exit 5'"}
              task: {<<: *sh, command: "true"}
              crash: {<<: *sh, command: "sh -c 'echo no such table: orders >&2; exit 3'"}
              frozen: {<<: *sh, command: sleep 600}
              plain: {<<: *sh, command: sleep 600, scale: 2}
              closed: {<<: *sh, command: sleep 600, ports: ["127.0.0.1:30450:7000"]}
              absent: {<<: *sh, command: sleep 600}
            """;

    @TempDir
    private static Path folder;

    private static Stack stack;

    @BeforeAll
    static void bring_up() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), PROJECT);
        stack = Stack.of(Project.around(folder));
        run("up", "-d", "checked", "never", "stale", "mute", "terminal", "task", "crash", "frozen", "plain", "closed");
        run("pause", "frozen");
        awaitTheEnginesWordOn("stale");
        run("exec", "stale", "rm", "/tmp/ready");
    }

    @AfterAll
    static void take_down() {
        run("down", "--timeout", "1");
    }

    @Test
    void what_is_ready_is_known_before_the_engine_comes_round_to_it() {
        var last = await("checked", "task", "plain");

        assertEquals(State.HEALTHY, of(last, "checked").state());
        assertEquals("its health check passes", of(last, "checked").detail());
        assertEquals(State.DONE, of(last, "task").state());
        assertEquals(State.HEALTHY, of(last, "plain-1").state());
        assertEquals(State.HEALTHY, of(last, "plain-2").state());
        assertTrue(last.isHealthy(), last.unwell().toString());
    }

    @Test
    void whoever_is_not_well_says_why() {
        await("checked", "task", "plain");

        var now = stack.examination().all(Duration.ofSeconds(3));

        assertEquals(
                "its health check exits with 7: the queue is full",
                of(now, "never").reason());
        assertEquals("exited with 3: no such table: orders", of(now, "crash").reason());
        assertEquals("exited with 5: no such table: prices", of(now, "terminal").reason());
        assertEquals("its health check exits with 1", of(now, "stale").reason());
        assertEquals("its health check exits with 4", of(now, "mute").reason());
        assertEquals(
                "paused: it answers nobody until it is unpaused",
                of(now, "frozen").reason());
        assertEquals("nobody listens behind port 30450", of(now, "closed").reason());
        assertEquals("not created", of(now, "absent").reason());
        assertEquals("4/12 healthy", now.summary());
    }

    private static void awaitTheEnginesWordOn(String service) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!stack.containers().of(service).getFirst().status().endsWith("(healthy)")) {
            assertTrue(System.nanoTime() < deadline, "the engine does not call it healthy");
        }
    }

    private static Diagnosis await(String... services) {
        return Readiness.within(Duration.ofMinutes(1)).await(stack.examination(), List.of(services), _ -> {});
    }

    private static Condition of(Diagnosis diagnosis, String component) {
        return diagnosis.conditions().stream()
                .filter(condition -> condition.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private static void run(String... words) {
        var outcome = stack.command().with(words).within(Duration.ofMinutes(3)).run();
        assertTrue(outcome.succeeded(), outcome::err);
    }
}
