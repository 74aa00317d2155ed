package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.address.ChosenPorts;
import parity.address.ChosenPortsFile;
import parity.address.WantedPort;
import parity.compose.ComposeProject;
import parity.concurrent.Together;
import parity.config.ParityFile;
import parity.config.Project;
import parity.engine.Endpoint;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.json.Json;
import parity.testing.PortLease;

/** What is settled before a start, with real sockets of this machine and no engine. */
class PortsInForceTest {

    @TempDir
    Path folder;

    @Test
    void a_taken_port_of_a_service_to_be_started_is_moved_recorded_and_told() {
        try (var held = PortLease.any()) {
            var settlement = inForce("shop", held.port()).settle(PortPolicy.FIX, List.of("db"));

            int instead = chosen("shop", held.port());
            assertNotEquals(held.port(), instead);
            assertEquals(
                    List.of("db: %d is held by java (pid %d); %d instead"
                            .formatted(held.port(), ProcessHandle.current().pid(), instead)),
                    settlement.sentences().stream()
                            .map(PortsInForceTest::withoutThreadName)
                            .toList());
        }
    }

    @Test
    void who_only_asks_or_starts_something_else_or_has_its_port_changes_nothing() {
        int free;
        try (var held = PortLease.any()) {
            free = held.port();
            assertTrue(inForce("shop", held.port())
                    .settle(PortPolicy.TELL, List.of("db"))
                    .isChanged());
            assertFalse(inForce("shop", held.port())
                    .settle(PortPolicy.FIX, List.of("web"))
                    .isChanged());
        }
        assertFalse(inForce("shop", free).settle(PortPolicy.FIX, List.of("db")).isChanged());

        assertFalse(Files.exists(file("shop").file()));
    }

    @Test
    void strict_refuses_with_every_port_and_its_holder_and_records_nothing() {
        try (var one = PortLease.any();
                var other = PortLease.any()) {
            var failure = assertThrows(
                    Failure.class,
                    () -> inForce("shop", one.port(), other.port()).settle(PortPolicy.REFUSE, List.of("db")));

            assertTrue(failure.getMessage().startsWith("cannot start db: %d is held by ".formatted(one.port())));
            assertTrue(failure.getMessage().contains(", db: %d is held by ".formatted(other.port())));
            assertTrue(failure.getMessage().endsWith("; stop what is not needed, or leave out --strict-ports"));
            assertFalse(Files.exists(file("shop").file()));
        }
    }

    @Test
    void strict_goes_back_to_the_port_that_is_free_again_and_an_easier_policy_does_not() {
        int wanted;
        try (var held = PortLease.any()) {
            wanted = held.port();
            inForce("shop", wanted).settle(PortPolicy.FIX, List.of("db"));
        }

        assertFalse(
                inForce("shop", wanted).settle(PortPolicy.FIX, List.of("db")).isChanged());
        assertNotEquals(wanted, chosen("shop", wanted));

        var back = inForce("shop", wanted).settle(PortPolicy.REFUSE, List.of("db"));
        assertEquals(List.of("db: %d again".formatted(wanted)), back.sentences());
        assertEquals(ChosenPorts.NONE, file("shop").read());
    }

    @Test
    void many_projects_that_choose_at_once_never_choose_the_same() {
        try (var held = PortLease.any()) {
            var projects = List.of("a", "b", "c", "d", "e", "f");

            Together.map(projects, name -> inForce(name, held.port()).settle(PortPolicy.FIX, List.of("db")));

            var chosen = projects.stream()
                    .map(name -> chosen(name, held.port()))
                    .distinct()
                    .toList();
            assertEquals(projects.size(), chosen.size(), chosen::toString);
        }
    }

    @Test
    void two_runs_of_one_project_at_once_agree_and_both_know_that_it_has_to_be_read_again() {
        try (var held = PortLease.any()) {
            var first = inForce("shop", held.port());
            var second = inForce("shop", held.port());

            first.settle(PortPolicy.FIX, List.of("db"));
            int chosen = chosen("shop", held.port());
            var late = second.settle(PortPolicy.FIX, List.of("db"));

            assertEquals(chosen, chosen("shop", held.port()));
            assertEquals(
                    List.of("db: another run of this project moved %d; %d instead".formatted(held.port(), chosen)),
                    late.sentences());
        }
    }

    private PortsInForce inForce(String name, int... ports) {
        var published = new StringBuilder();
        for (int port : ports) {
            published
                    .append(published.isEmpty() ? "" : ",")
                    .append("{'host_ip': '127.0.0.1', 'target': 5432, 'published': '%d', 'protocol': 'tcp'}"
                            .formatted(port));
        }
        var config = "{'name': '%s', 'services': {'db': {'ports': [%s]}}}".formatted(name, published);
        var compose = ComposeProject.parse(Json.parse(config.replace('\'', '"')), List.of());
        var project = new Project(folder.resolve(name), Optional.empty(), ParityFile.NONE, List.of());
        return PortsInForce.of(
                project, compose, noEngine(), new Neighbours(folder.resolve("state"), Duration.ofSeconds(20)));
    }

    private int chosen(String project, int wanted) {
        return file(project).read().inForce(WantedPort.tcp("db", wanted)).port();
    }

    private ChosenPortsFile file(String project) {
        return new ChosenPortsFile(folder.resolve(project));
    }

    /** The name of a process is its main thread's, which a JVM may have renamed. */
    private static String withoutThreadName(String sentence) {
        int start = sentence.indexOf("held by ") + "held by ".length();
        return sentence.substring(0, start) + "java" + sentence.substring(sentence.indexOf(" (pid"));
    }

    private static Engine noEngine() {
        return new Engine(new Endpoint("unix:///nonexistent/engine.sock", "a test"), Duration.ofSeconds(2));
    }
}
