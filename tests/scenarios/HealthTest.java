package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.config.Project;
import parity.health.Condition;
import parity.health.Condition.State;
import parity.health.Diagnosis;
import parity.health.Examination;
import parity.health.Finding;
import parity.health.Readiness;
import parity.shell.Command;
import parity.stack.Stack;
import parity.testing.Scenario;

/** The reference stack, well and broken on purpose: who is ill is named with the reason, who is well stays reported. */
@Scenario
class HealthTest {

    private static final String PROJECT = "parity-test-health-it";
    private static final int FIRST_PORT = 30420;
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final List<String> PORTS = List.of(
            "ETCD1",
            "ETCD2",
            "ETCD3",
            "PATRONI1",
            "PATRONI2",
            "PATRONI3",
            "POSTGRES",
            "POSTGRES_READ",
            "HAPROXY",
            "REDIS1",
            "REDIS2",
            "REDIS3",
            "SENTINEL1",
            "SENTINEL2",
            "SENTINEL3");

    @TempDir
    private static Path folder;

    private static Stack stack;

    @BeforeAll
    static void bring_up() throws IOException {
        var passwords = Stream.of("POSTGRES", "REPLICATION", "PATRONI", "APP", "REDIS")
                .map(name -> "%s_PASSWORD=test-%s-word".formatted(name, name.toLowerCase(Locale.ROOT)));
        var ports = IntStream.range(0, PORTS.size())
                .mapToObj(index -> "%s_PORT=%d".formatted(PORTS.get(index), FIRST_PORT + index));
        Files.writeString(
                folder.resolve(".env"), Stream.concat(passwords, ports).collect(Collectors.joining("\n")));
        var file = parity.catalog.Project.ofLibrary().root().resolve("compose/ha.yaml");
        Files.writeString(folder.resolve("parity.yml"), "name: %s\ncompose: {files: [%s]}\n".formatted(PROJECT, file));
        stack = Stack.of(Project.around(folder));

        compose("up", "-d", "--build");
        awaitHealthy();
    }

    @AfterAll
    static void take_down() {
        compose("down", "--volumes", "--timeout", "2");
    }

    @Test
    void all_are_healthy_with_their_roles() {
        var now = awaitHealthy();

        assertEquals("13/13 healthy", now.summary());
        assertEquals(List.of("follower", "follower", "leader"), roles(now, "etcd"));
        assertEquals(List.of("leader", "replica", "replica"), roles(now, "PostgreSQL"));
        assertEquals(List.of("master", "replica", "replica"), roles(now, "Redis"));
        assertTrue(
                of(now, "haproxy").detail().startsWith("writes to patroni"),
                of(now, "haproxy").detail());
    }

    @Test
    void each_of_three_that_are_ill_is_named_and_hides_nobody() {
        var replica = withRole("PostgreSQL", "replica");
        var cutOff = withRole("Redis", "replica");
        try {
            docker("stop", container(replica));
            docker("pause", container("etcd2"));
            docker("network", "disconnect", PROJECT + "_default", container(cutOff));

            var now = until(diagnosis -> diagnosis.unwell().size() == 3 && has(diagnosis, "redis.replicas"));

            assertEquals(13, now.conditions().size());
            assertEquals("exited with 0", of(now, replica).reason());
            assertEquals(State.DOWN, of(now, replica).state());
            assertEquals(
                    "paused: it answers nobody until it is unpaused",
                    of(now, "etcd2").reason());
            assertEquals(State.HEALTHY, of(now, "haproxy").state());
            assertTrue(!of(now, cutOff).reason().isEmpty());
        } finally {
            docker("unpause", container("etcd2"));
            docker("start", container(replica));
            reconnect(cutOff);
            awaitHealthy();
        }
    }

    @Test
    void a_leader_that_was_killed_is_named_until_another_leads() {
        awaitHealthy();
        var leader = withRole("PostgreSQL", "leader");
        try {
            docker("kill", container(leader));
            docker("wait", container(leader));

            var now = stack.examination().all(LIMIT);

            assertEquals("was killed (exit 137)", of(now, leader).reason());
            assertTrue(has(now, "postgres.leader"), now.findings().toString());
            var later = until(diagnosis -> !has(diagnosis, "postgres.leader")
                    && of(diagnosis, "haproxy").isWell());
            assertEquals(State.DOWN, of(later, leader).state());
        } finally {
            docker("start", container(leader));
            awaitHealthy();
        }
    }

    @Test
    void two_of_three_etcd_members_gone_is_said_as_what_it_means() {
        try {
            docker("pause", container("etcd1"));
            docker("pause", container("etcd3"));

            var now = until(diagnosis -> has(diagnosis, "etcd.quorum"));

            assertFalse(of(now, "etcd2").isWell());
        } finally {
            docker("unpause", container("etcd1"));
            docker("unpause", container("etcd3"));
            awaitHealthy();
        }
    }

    @Test
    void another_password_than_the_servers_is_told_apart_from_a_dead_server() {
        var now = Examination.of(withOtherPasswords(stack.compose()), stack.engine())
                .all(LIMIT);

        assertTrue(
                of(now, "redis1").reason().startsWith("refuses the password of its environment"),
                of(now, "redis1").reason());
        assertTrue(
                of(now, "haproxy").reason().contains("PostgreSQL refuses postgres"),
                of(now, "haproxy").reason());
        assertEquals(State.HEALTHY, of(now, "patroni1").state());
    }

    @Test
    void who_waits_for_what_is_down_hears_of_it_once() {
        awaitHealthy();
        var heard = new ArrayList<Diagnosis>();
        try {
            docker("pause", container("sentinel3"));

            var last = Readiness.within(Duration.ofMillis(500))
                    .await(stack.examination(), List.of("sentinel3"), heard::add);

            assertEquals(List.of("sentinel3"), List.copyOf(last.servicesBehind()));
            assertEquals(1, heard.size());
        } finally {
            docker("unpause", container("sentinel3"));
            awaitHealthy();
        }
    }

    private static ComposeProject withOtherPasswords(ComposeProject project) {
        var services =
                project.services().stream().map(HealthTest::withOtherPassword).toList();
        return new ComposeProject(project.name(), services, List.of(), List.of(), List.of(), "");
    }

    private static ComposeService withOtherPassword(ComposeService it) {
        var environment = it.environment().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getKey().endsWith("PASSWORD") ? "of-another-day" : entry.getValue()));
        return new ComposeService(
                it.name(),
                it.image(),
                "",
                "",
                it.ports(),
                it.dependsOn(),
                it.healthcheck(),
                List.of(),
                environment,
                it.words());
    }

    private static Diagnosis awaitHealthy() {
        var last =
                Readiness.within(Duration.ofMinutes(4)).await(stack.examination(), stack.services(List.of()), _ -> {});
        assertTrue(last.isHealthy(), () -> last.unwell() + " " + last.findings());
        return last;
    }

    private static Diagnosis until(java.util.function.Predicate<Diagnosis> expectation) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        var examination = stack.examination();
        var now = examination.all(LIMIT);
        while (!expectation.test(now)) {
            assertTrue(System.nanoTime() < deadline, now.unwell() + " " + now.findings());
            now = examination.all(LIMIT);
        }
        return now;
    }

    private static boolean has(Diagnosis diagnosis, String finding) {
        return diagnosis.findings().stream().map(Finding::id).anyMatch(finding::equals);
    }

    private static Condition of(Diagnosis diagnosis, String component) {
        return diagnosis.conditions().stream()
                .filter(condition -> condition.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> roles(Diagnosis diagnosis, String group) {
        return diagnosis.conditions().stream()
                .filter(condition -> condition.group().equals(group))
                .map(Condition::role)
                .sorted()
                .toList();
    }

    private static String withRole(String group, String role) {
        return awaitHealthy().conditions().stream()
                .filter(condition ->
                        condition.group().equals(group) && condition.role().equals(role))
                .map(Condition::component)
                .findFirst()
                .orElseThrow();
    }

    private static String container(String service) {
        return PROJECT + "-" + service + "-1";
    }

    private static void reconnect(String service) {
        docker(
                "network",
                "connect",
                "--alias",
                service,
                "--alias",
                service + ".localhost",
                PROJECT + "_default",
                container(service));
    }

    private static void docker(String... words) {
        succeed(Command.of(Stream.concat(Stream.of("docker"), Stream.of(words)).toList()));
    }

    private static void compose(String... words) {
        succeed(stack.command().with(words));
    }

    private static void succeed(Command command) {
        var outcome = command.within(Duration.ofMinutes(8)).run();
        assertTrue(outcome.succeeded(), () -> command + ": " + outcome.err());
    }
}
