package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Container.Binding;
import parity.engine.Endpoint;
import parity.engine.Engine;
import parity.json.Json;

/** Who is asked in which way: by its image, its ports, its health check, and what the engine says of it. */
class ProbesTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String CHECK = """
            {"Config": {"Healthcheck": {"Test": ["CMD", "test", "-f", "/tmp/ready"]}}}""";

    /** What the engine tells of a container, and how a command in it ends. */
    private record FakeEngine(String container, int exit) {

        FakeServer start() throws IOException {
            return FakeServer.that((in, out) -> {
                var question = question(in);
                var body = question.contains("/start")
                        ? ""
                        : question.contains("/exec/")
                                ? "{\"Running\":false,\"ExitCode\":%d}".formatted(exit)
                                : question.contains("/exec ") ? "{\"Id\":\"e1\"}" : container;
                out.write("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(body.length(), body)
                        .getBytes(StandardCharsets.UTF_8));
                in.readAllBytes();
            });
        }

        private static String question(InputStream in) throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c > 0 && c != '\r'; c = in.read()) {
                line.append((char) c);
            }
            return line.toString();
        }
    }

    @Test
    void a_proxy_in_front_of_anything_is_not_asked_for_patronis_leader() throws IOException {
        try (var page = FakeServer.page(404, "no such page")) {
            assertEquals(
                    "answers HTTP",
                    ask(patient("haproxy:3", Map.of(), page, 8404)).detail());
        }
    }

    @Test
    void a_kinds_language_is_spoken_at_its_own_port_only() throws IOException {
        try (var console = FakeServer.page(200, "RabbitMQ Management");
                var postgres = FakeServer.that((in, _) -> in.read())) {
            var broker = ask(patient("rabbitmq:4-management", Map.of(), console, 15672));
            var spilo = ask(patient("ghcr.io/zalando/spilo-17", Map.of(), postgres, 5432));

            assertTrue(broker.detail().endsWith("is open"), broker.toString());
            assertTrue(spilo.detail().endsWith("is open"), spilo.toString());
        }
    }

    @Test
    void a_node_of_redis_says_itself_at_which_port_it_listens() throws IOException {
        try (var redis = FakeServer.answering("-LOADING Redis is loading\r\n".getBytes(StandardCharsets.UTF_8))) {
            var answer = ask(patient("redis:8", Map.of("REDIS_NODES", "redis1:7001 redis2:7002"), redis, 7002));

            assertEquals("LOADING Redis is loading", answer.reason());
        }
    }

    @Test
    void what_does_not_speak_http_where_that_is_usual_is_a_port_like_any_other() throws IOException {
        try (var nats = FakeServer.that((in, out) -> {
                    out.write("INFO {\"version\":\"2\"}\r\n".getBytes(StandardCharsets.UTF_8));
                    in.readAllBytes();
                });
                var hangsUp = FakeServer.that((in, _) -> in.read());
                var nobody = FakeServer.that((_, _) -> {})) {
            assertTrue(ask(patient("nats", Map.of(), nats, 4222)).isWell());
            assertTrue(ask(patient("otel/collector", Map.of(), hangsUp, 4317)).isWell());
            assertFalse(ask(patient("x", Map.of(), nobody, 8080)).isWell());
        }
    }

    @Test
    void what_the_engine_found_an_interval_ago_is_looked_at_again() throws IOException {
        try (var fails = new FakeEngine(CHECK, 1).start();
                var passes = new FakeEngine(CHECK, 0).start()) {
            var patient = new Patient("x", service("x", Map.of()), Kind.OTHER, Optional.of(container(List.of())));

            assertEquals("its health check exits with 1", ask(patient, fails).reason());
            assertEquals("its health check passes", ask(patient, passes).detail());
        }
    }

    @Test
    void a_check_does_not_make_a_node_well_that_says_it_is_not() throws IOException {
        var replica = """
                {"state": "running", "role": "replica", "replication_state": "in archive recovery"}""";
        try (var engine = new FakeEngine(CHECK, 0).start();
                var patroni = FakeServer.page(200, replica)) {
            var checked = new ComposeService(
                    "x", "patroni", "", "", List.of(), Map.of(), true, List.of(), Map.of(), new Json(null));
            var patient = new Patient("x", checked, Kind.PATRONI, Optional.of(container(List.of(at(patroni, 8008)))));

            assertEquals(
                    "does not stream from a leader, but is in archive recovery",
                    ask(patient, engine).reason());
        }
    }

    @Test
    void a_slow_check_is_known_by_how_long_it_took_before() {
        var runs = Json.parse("""
                {"Health": {"Log": [{"Start": "2026-11-21T12:00:00.5Z", "End": "2026-11-21T12:00:02.7Z", "ExitCode": 0},
                                    {"Start": "2026-11-21T12:01:00Z", "End": "2026-11-21T12:01:30Z", "ExitCode": -1}]}}""");

        assertTrue(HealthcheckProbe.isSlow(runs, Duration.ofSeconds(2)));
        assertFalse(HealthcheckProbe.isSlow(runs, Duration.ofSeconds(3)));
    }

    @Test
    void the_loopback_of_another_machine_is_not_ours() {
        var container = container(List.of(
                new Binding("127.0.0.1", 8080, 80, "tcp"),
                new Binding("0.0.0.0", 8443, 443, "tcp"),
                new Binding("10.0.0.7", 8444, 444, "tcp")));

        var hosts = Stream.of("", "docker.example.test")
                .map(host -> new Reach(host)
                        .of(container).ports().stream().map(Binding::hostIp).toList())
                .toList();

        assertEquals(
                List.of(List.of("127.0.0.1", "0.0.0.0", "10.0.0.7"), List.of("docker.example.test", "10.0.0.7")),
                hosts);
    }

    private static Answer ask(Patient patient) throws IOException {
        try (var engine = new FakeEngine("{}", 0).start()) {
            return ask(patient, engine);
        }
    }

    private static Answer ask(Patient patient, FakeServer server) throws IOException {
        var engine =
                new Engine(new Endpoint("tcp://127.0.0.1:" + server.address().getPort(), "DOCKER_HOST"), LIMIT);
        var project = new ComposeProject("x", List.of(patient.service()), List.of(), List.of(), List.of(), "");
        return new Probes(new Tongue(project), new Casebook(engine)).of(patient).ask(LIMIT);
    }

    private static Patient patient(String image, Map<String, String> environment, FakeServer server, int port) {
        var service = service(image, environment);
        return new Patient("x", service, Kind.of(service), Optional.of(container(List.of(at(server, port)))));
    }

    private static ComposeService service(String image, Map<String, String> environment) {
        return new ComposeService(
                "x", image, "", "", List.of(), Map.of(), false, List.of(), environment, new Json(null));
    }

    private static Binding at(FakeServer server, int port) {
        return new Binding("127.0.0.1", server.address().getPort(), port, "tcp");
    }

    private static Container container(List<Binding> ports) {
        return new Container(
                "c1",
                "x-1",
                "x",
                1,
                false,
                "x",
                "",
                Container.State.RUNNING,
                "Up 2 minutes (healthy)",
                0,
                ports,
                Map.of(),
                Container.Attachments.NONE);
    }
}
