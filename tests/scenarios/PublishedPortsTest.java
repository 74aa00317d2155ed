package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.ports.Holder;
import parity.ports.PortInspection;
import parity.ports.PortPolicy;
import parity.ports.PortVerdict;
import parity.ports.PortVerdict.State;
import parity.ports.ProjectPorts;
import parity.shell.Command;
import parity.testing.PortLease;
import parity.testing.Scenario;

/** Ports that real containers publish, or would. */
@Scenario
class PublishedPortsTest {

    private static final String PREFIX =
            "parity-test-ports-" + ProcessHandle.current().pid() + "-";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void remove_what_was_made() {
        made.forEach(name -> docker("rm", "-f", name));
    }

    @Test
    void a_running_container_is_named_instead_of_the_program_that_listens_for_it() {
        run("run", "x", "-p", "127.0.0.1::8080");
        int port = publishedPort("x");

        var verdict = look("shop", WantedPort.tcp("web", port));

        assertEquals(State.TAKEN, verdict.state());
        assertEquals(List.of(new Holder.Container(PREFIX + "x", "", "", true)), verdict.holders());
    }

    @Test
    void a_container_on_one_loopback_address_leaves_the_others() {
        run("run", "x", "-p", "127.0.0.1::8080");
        int port = publishedPort("x");

        var verdict = look("shop", new WantedPort("web", HostAddress.of("127.0.0.2"), port, Protocol.TCP));

        assertEquals(State.FREE, verdict.state());
    }

    @Test
    void a_container_of_the_same_project_is_our_own_and_to_others_a_holder_with_a_project() {
        run(
                "run",
                "db",
                "-p",
                "127.0.0.1::5432",
                "--label",
                "com.docker.compose.project=parity-test-ports",
                "--label",
                "com.docker.compose.service=db");
        int port = publishedPort("db");

        var ours = look("parity-test-ports", WantedPort.tcp("db", port));
        var theirs = look("shop", WantedPort.tcp("db", port));

        assertEquals("held by this project's own db", ours.words());
        assertEquals("held by container %sdb of project parity-test-ports".formatted(PREFIX), theirs.words());
    }

    @Test
    void a_container_that_was_never_started_claims_its_port() {
        int port = freePort();
        run(
                "create",
                "old",
                "-p",
                "127.0.0.1:%d:5432".formatted(port),
                "--label",
                "com.docker.compose.project=parity-test-ports");

        var theirs = look("shop", WantedPort.tcp("db", port));
        var ours = look("parity-test-ports", WantedPort.tcp("db", port));

        assertEquals(State.CLAIMED, theirs.state());
        assertEquals(
                "free, but wanted by stopped container %sold of project parity-test-ports".formatted(PREFIX),
                theirs.words());
        assertEquals(State.FREE, ours.state());
    }

    @Test
    void a_container_that_was_stopped_claims_its_port_and_holds_it_no_more() {
        int port = freePort();
        run("run", "was", "-p", "127.0.0.1:%d:5432".formatted(port));
        assertEquals(State.TAKEN, look("shop", WantedPort.tcp("db", port)).state());

        docker("stop", "-t", "0", PREFIX + "was");

        assertEquals(State.CLAIMED, look("shop", WantedPort.tcp("db", port)).state());
    }

    @Test
    void a_container_on_all_of_ipv6_leaves_ipv4() {
        run("run", "six", "-p", "[::]::8080");
        int port = publishedPort("six");

        assertEquals(State.FREE, look("shop", WantedPort.tcp("web", port)).state());
        assertEquals(
                State.TAKEN,
                look("shop", new WantedPort("web", HostAddress.of("::1"), port, Protocol.TCP))
                        .state());
    }

    @Test
    void a_claimed_port_is_not_offered() {
        try (var held = PortLease.any()) {
            int first = look("shop", WantedPort.tcp("db", held.port())).offer();
            run("create", "next", "-p", "127.0.0.1:%d:5432".formatted(first));

            int second = look("shop", WantedPort.tcp("db", held.port())).offer();

            assertTrue(second != first, "offered again: " + second);
        }
    }

    private static PortVerdict look(String project, WantedPort wanted) {
        var inspection = PortInspection.of(new ProjectPorts(project, null, List.of(wanted)), PortPolicy.TELL);
        assertEquals(List.of(), inspection.notes());
        return inspection.verdicts().getFirst();
    }

    private void run(String verb, String name, String... options) {
        made.add(PREFIX + name);
        var words = new ArrayList<>(List.of(verb, "--name", PREFIX + name));
        if (verb.equals("run")) {
            words.add("-d");
        }
        words.addAll(List.of(options));
        words.addAll(List.of("debian:trixie-slim", "sleep", "600"));
        docker(words.toArray(String[]::new));
    }

    private static int publishedPort(String name) {
        var line = docker("port", PREFIX + name).lines().findFirst().orElseThrow();
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1).strip());
    }

    private static int freePort() {
        try (var lease = PortLease.any()) {
            return lease.port();
        }
    }

    private static String docker(String... words) {
        var command =
                Command.of(Stream.concat(Stream.of("docker"), Stream.of(words)).toList());
        var outcome = command.within(Duration.ofMinutes(1)).run();
        assertTrue(outcome.succeeded(), () -> command + ": " + outcome.err());
        return outcome.out();
    }
}
