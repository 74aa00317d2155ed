package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.address.ChosenPortsFile;
import parity.compose.ComposeCommand;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.Containers;
import parity.compose.PublishedPort;
import parity.concurrent.Together;
import parity.config.Project;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.ports.PortInspection;
import parity.ports.PortPolicy;
import parity.ports.PortsInForce;
import parity.ports.ProjectPorts;
import parity.ports.Settlement;
import parity.testing.PortLease;
import parity.testing.Scenario;

/** Ports that are chosen or fixed, as Compose and real containers have them. */
@Scenario
class ChosenPortsTest {

    private static final String PREFIX =
            "parity-test-ports" + ProcessHandle.current().pid();

    /** Answers whoever connects, on the port that it is given. */
    private static final String GREETER = """
            image: debian:trixie-slim
                init: true
                stop_grace_period: 0s
                entrypoint: [perl, -MIO::Socket::INET, -e]""";

    private static final String SCRIPT =
            "$$s = IO::Socket::INET->new(LocalPort => shift, Listen => 5, ReuseAddr => 1) or die;"
                    + " while ($$c = $$s->accept) { print $$c qq(hello\\n); close $$c }";

    @TempDir
    Path folder;

    private final List<Project> up = new ArrayList<>();

    @AfterEach
    void down() {
        up.forEach(project -> compose(project, "down", "-t", "0"));
    }

    @Test
    void a_container_listens_where_the_taken_port_was_moved_to() throws IOException {
        try (var held = free()) {
            var shop = greeting("shop", "\"127.0.0.1:%d:7\"".formatted(held.port()), "7");

            var settlement = settle(shop, PortPolicy.FIX);
            up(shop);

            int moved = published(shop);
            assertNotEquals(held.port(), moved);
            assertTrue(settlement.sentences().getFirst().endsWith("; %d instead".formatted(moved)));
            assertEquals("hello", greetedAt(moved));
            assertEquals(
                    moved,
                    Containers.of(Engine.here(), PREFIX + "shop")
                            .first("db")
                            .orElseThrow()
                            .ports()
                            .getFirst()
                            .hostPort());
        }
    }

    @Test
    void a_port_that_is_written_twice_by_one_variable_moves_on_both_sides() throws IOException {
        try (var held = free()) {
            var port = "${PARITY_TEST_PORT:-%d}".formatted(held.port());
            var shop = greeting("shop", "\"127.0.0.1:%s:%s\"".formatted(port, port), port);

            settle(shop, PortPolicy.FIX);
            up(shop);

            var shown = read(shop).ports().getFirst();
            assertEquals(shown.published(), shown.target());
            assertEquals("hello", greetedAt(shown.published()));
            assertFalse(hasOverride(shop), "a variable needs no override");
        }
    }

    @Test
    void a_running_project_keeps_its_ports_and_is_said_to_hold_them() throws IOException {
        try (var held = free()) {
            var shop = greeting("shop", "\"127.0.0.1:%d:7\"".formatted(held.port()), "7");
            settle(shop, PortPolicy.FIX);
            up(shop);

            assertFalse(settle(shop, PortPolicy.FIX).isChanged());
            var verdict = PortInspection.of(ProjectPorts.of(shop), PortPolicy.TELL)
                    .verdicts()
                    .getFirst();
            assertEquals(held.port(), verdict.wanted().port());
            assertEquals(published(shop), verdict.inForce());
            assertTrue(verdict.words().startsWith("moved to " + published(shop)), verdict.words());
        }
        assertFalse(settle(shop(), PortPolicy.FIX).isChanged(), "moved back under its feet");
        up(shop());
        assertEquals("hello", greetedAt(published(shop())));
    }

    @Test
    void strict_names_the_container_that_has_the_port() throws IOException {
        int port = freePort();
        var first = greeting("first", "\"127.0.0.1:%d:7\"".formatted(port), "7");
        var second = greeting("second", "\"127.0.0.1:%d:7\"".formatted(port), "7");
        up(first);

        var failure = assertThrows(Failure.class, () -> settle(second, PortPolicy.REFUSE));

        assertEquals(
                "cannot start db: %d is held by container %2$s-db-1 of project %2$s;".formatted(port, PREFIX + "first")
                        + " stop what is not needed, or leave out --strict-ports",
                failure.getMessage());
        assertFalse(settle(first, PortPolicy.REFUSE).isChanged(), "its own container is not in its way");
    }

    @Test
    void projects_that_come_up_at_once_get_a_port_each() throws IOException {
        try (var held = free()) {
            var ports = "\"127.0.0.1:%d:7\"".formatted(held.port());
            var both = List.of(greeting("a", ports, "7"), greeting("b", ports, "7"));

            Together.map(both, project -> settle(project, PortPolicy.FIX));
            Together.map(both, ChosenPortsTest::start);
            up.addAll(both);

            assertNotEquals(published(both.getFirst()), published(both.getLast()));
            for (var project : both) {
                assertEquals("hello", greetedAt(published(project)));
            }
        }
    }

    @Test
    void what_parity_yml_fixes_is_in_force_by_variable_and_by_override() throws IOException {
        write("compose.yaml", """
                name: %s
                services:
                  db: {image: 'x:1', ports: ['127.0.0.1:31801:5432', '${DEBUG:-31802}:9', '31803-31804:90']}
                  dns: {image: 'x:1', ports: ['127.0.0.1:${DNS:-31805}:53/udp'], environment: {AT: '${DNS:-31805}'}}
                """.formatted(PREFIX));
        write("parity.yml", "ports: {'db:5432': 31811, 'dns:53/udp': 31815}\n");

        var read = ComposeProject.of(shop());

        assertEquals(
                List.of(
                        new PublishedPort("127.0.0.1", 31811, 5432, "tcp", false),
                        new PublishedPort("", 31802, 9, "tcp", false),
                        new PublishedPort("", 31803, 90, "tcp", true),
                        new PublishedPort("", 31804, 90, "tcp", true)),
                read.service("db").orElseThrow().ports());
        assertEquals(Map.of("AT", "31815"), read.service("dns").orElseThrow().environment());
        assertEquals(
                List.of(31811, 31802, 31815),
                ProjectPorts.of(shop()).ports().stream()
                        .map(port -> port.port())
                        .toList());
    }

    @Test
    void the_reference_stack_moves_a_redis_for_all_that_speak_of_it() throws IOException {
        try (var held = free()) {
            var repository = Path.of("").toAbsolutePath();
            write(
                    "parity.yml",
                    "name: %s\ncompose: {files: ['%s/compose/ha.yaml'], fast: ['%2$s/compose/fast.yaml']}\n"
                            .formatted(PREFIX, repository));
            write(".env", """
                    REDIS1_PORT=%d
                    PATRONI_PASSWORD=x
                    POSTGRES_PASSWORD=x
                    REPLICATION_PASSWORD=x
                    APP_PASSWORD=x
                    REDIS_PASSWORD=x
                    """.formatted(held.port()));
            var written = ComposeProject.of(shop());
            PortsInForce.of(shop(), written, Engine.here()).settle(PortPolicy.FIX, List.of("redis1"));

            var ha = ComposeProject.of(shop());
            int moved = redis1(ha).published();
            assertNotEquals(held.port(), moved);
            assertEquals(moved, redis1(ha).target());
            for (var name : List.of("redis1", "redis3", "sentinel2")) {
                var nodes = ha.service(name).orElseThrow().environment().getOrDefault("REDIS_NODES", "");
                assertTrue(nodes.startsWith("redis1:%d redis2:".formatted(moved)), nodes);
            }
            assertEquals(redis1(ha), redis1(ComposeProject.of(shop().fast().orElseThrow())));
            assertFalse(hasOverride(shop()));
        }
    }

    @Test
    void a_port_that_the_user_writes_anew_comes_before_an_earlier_choice() throws IOException {
        try (var held = free();
                var other = free()) {
            write("compose.yaml", "include: [db.yaml]\nname: " + PREFIX + "\n");
            write(
                    "db.yaml",
                    "services: {db: {image: x, ports: ['127.0.0.1:${PARITY_TEST_PORT:-%d}:1']}}"
                            .formatted(held.port()));
            settle(shop(), PortPolicy.FIX);
            assertNotEquals(held.port(), published(shop()));

            int mine = other.port();
            write(".env", "PARITY_TEST_PORT=%d\n".formatted(mine));
            assertEquals(mine, published(shop()));

            Files.delete(folder.resolve(".env"));
            assertNotEquals(held.port(), published(shop()), "the choice is forgotten");

            write("db.yaml", "services: {db: {image: x, ports: ['127.0.0.1:%d:1']}}".formatted(mine));
            assertEquals(mine, published(shop()));
        }
    }

    @Test
    void an_override_leaves_name_variables_and_paths_as_they_were() throws IOException {
        try (var held = free()) {
            Files.createDirectory(folder.resolve("compose"));
            write("compose/db.yaml", """
                    services:
                      db:
                        extends: {file: base.yaml, service: base}
                        build: ./image
                        environment: {TAG: "${TAG:-}", MORE: "${MORE:-}"}
                    """);
            write("compose/base.yaml", "services: {base: {ports: ['127.0.0.1:%d:1']}}".formatted(held.port()));
            write("compose/.env", "MORE=2\n");
            write(".env", "COMPOSE_FILE=compose/db.yaml\nTAG=1\nCOMPOSE_PROJECT_NAME=%s\n".formatted(PREFIX));
            var before = ComposeProject.of(shop());

            settle(shop(), PortPolicy.FIX);

            var after = ComposeProject.of(shop());
            assertTrue(hasOverride(shop()));
            assertNotEquals(held.port(), published(shop()));
            assertEquals(before.name(), after.name());
            assertEquals(
                    before.service("db").orElseThrow().buildContext(),
                    after.service("db").orElseThrow().buildContext());
            assertEquals(
                    Map.of("TAG", "1", "MORE", "2"),
                    after.service("db").orElseThrow().environment());
        }
    }

    @Test
    void a_choice_for_a_service_whose_profile_is_off_does_no_harm() throws IOException {
        try (var held = free()) {
            write("compose.yaml", """
                    name: %s
                    services:
                      web: {image: 'x:1'}
                      db: {image: 'x:1', profiles: [debug], ports: ['127.0.0.1:%d:1']}
                    """.formatted(PREFIX, held.port()));
            write("parity.yml", "compose: {profiles: [debug]}\n");
            settle(shop(), PortPolicy.FIX);
            int chosen = published(shop());

            write("parity.yml", "compose: {profiles: []}\n");
            assertEquals(List.of("web"), names(ComposeProject.of(shop())));

            write("parity.yml", "compose: {profiles: [debug]}\n");
            assertEquals(chosen, published(shop()));
        }
    }

    @Test
    void two_services_that_want_one_port_are_a_mistake_that_is_said_and_mended() throws IOException {
        int port = freePort();
        write("compose.yaml", """
                name: %s
                services:
                  one: {image: 'x:1', ports: ['127.0.0.1:%2$d:1']}
                  two: {image: 'x:1', ports: ['127.0.0.1:%2$d:1']}
                """.formatted(PREFIX, port));

        var sentences = settle(shop(), PortPolicy.FIX).sentences();

        assertEquals(1, sentences.size());
        assertTrue(
                sentences.getFirst().startsWith("two: %d is held by service one of this project; ".formatted(port)),
                sentences::toString);
    }

    @Test
    void what_cannot_be_recorded_or_read_is_said_before_anything_is_started() throws IOException {
        try (var held = free()) {
            write(
                    "compose.yaml",
                    "name: %s\nservices: {db: {image: x, ports: ['127.0.0.1:%d:1']}}".formatted(PREFIX, held.port()));
            write(".parity", "a file in the way");
            var failure = assertThrows(Failure.class, () -> settle(shop(), PortPolicy.FIX));
            assertTrue(failure.getMessage().startsWith("cannot "), failure.getMessage());

            Files.delete(folder.resolve(".parity"));
            settle(shop(), PortPolicy.FIX);
            Files.writeString(new ChosenPortsFile(folder).file(), "{");
            var damaged = assertThrows(Failure.class, () -> ComposeProject.of(shop()));
            assertEquals(Exit.USAGE, damaged.exit());
            assertTrue(damaged.getMessage().contains("delete it"), damaged.getMessage());
        }
    }

    private Settlement settle(Project project, PortPolicy policy) {
        var compose = ComposeProject.of(project);
        return PortsInForce.of(project, compose, Engine.here()).settle(policy, names(compose));
    }

    private static List<String> names(ComposeProject compose) {
        return compose.services().stream().map(ComposeService::name).sorted().toList();
    }

    private Project greeting(String name, String ports, String listenOn) throws IOException {
        Files.createDirectories(folder.resolve(name));
        write(name + "/compose.yaml", """
                name: %s
                services:
                  db:
                    %s
                    command: ['%s', "%s"]
                    ports: [%s]
                """.formatted(PREFIX + name, GREETER, SCRIPT, listenOn, ports));
        return Project.around(folder.resolve(name));
    }

    private Project shop() {
        var own = folder.resolve("shop");
        return Project.around(Files.isDirectory(own) ? own : folder);
    }

    private void up(Project project) {
        up.add(project);
        start(project);
    }

    private static boolean start(Project project) {
        compose(project, "up", "-d");
        return true;
    }

    private static void compose(Project project, String... words) {
        var command = ComposeCommand.of(project).with(words).within(Duration.ofMinutes(1));
        var outcome = command.run();
        assertTrue(outcome.succeeded(), () -> command + ": " + outcome.err());
    }

    private static PublishedPort redis1(ComposeProject stack) {
        return stack.service("redis1").orElseThrow().ports().getFirst();
    }

    private static ComposeService read(Project project) {
        return ComposeProject.of(project).service("db").orElseThrow();
    }

    private static int published(Project project) {
        return read(project).ports().getFirst().published();
    }

    private static boolean hasOverride(Project project) throws IOException {
        try (var files = Files.list(project.directory().resolve(".parity"))) {
            return files.anyMatch(file -> file.toString().endsWith(".yaml"));
        }
    }

    /** The container may be up before its program listens: then the port is open and nothing is said. */
    private static String greetedAt(int port) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var said = "";
        while (said.isEmpty() && System.nanoTime() < deadline) {
            said = said(port);
            LockSupport.parkNanos(20_000_000);
        }
        return said;
    }

    private static String said(int port) {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(2000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** A port that is held while the test runs, from a range in which nothing else is put. */
    private static PortLease free() {
        return IntStream.range(31_700, 31_790)
                .mapToObj(PortLease::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() {
        try (var lease = free()) {
            return lease.port();
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
