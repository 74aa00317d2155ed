package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.catalog.Project;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.Scenario;

/** The compose file of the reference stack, with Compose alone: built, brought up, and asked. */
@Scenario
class ReferenceStackTest {

    private static final int FIRST_PORT = 28400;
    private static final String PROJECT = "parity-test-ha";
    private static final List<String> PASSWORDS =
            List.of("POSTGRES_PASSWORD", "REPLICATION_PASSWORD", "PATRONI_PASSWORD", "APP_PASSWORD", "REDIS_PASSWORD");
    private static final List<String> PORTS = List.of(
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

    @TempDir
    private static Path folder;

    @BeforeAll
    static void bring_up() throws IOException {
        var settings = Stream.concat(
                PASSWORDS.stream().map(name -> name + "=test-" + name.toLowerCase(Locale.ROOT)),
                // Ports of its own, so that a stack that a developer has running is left alone.
                Stream.iterate(0, i -> i + 1).limit(PORTS.size()).map(i -> PORTS.get(i) + "=" + port(PORTS.get(i))));
        Files.writeString(folder.resolve("env"), settings.collect(Collectors.joining("\n", "", "\n")));

        var up = compose("up", "-d", "--build", "--wait", "--wait-timeout", "240");

        assertTrue(up.succeeded(), up.err());
    }

    @AfterAll
    static void take_down() {
        compose("down", "--volumes", "--timeout", "2");
    }

    @Test
    void every_node_is_healthy() {
        var nodes =
                compose("ps", "--format", "json").out().lines().map(Json::parse).toList();

        assertEquals(13, nodes.size());
        assertEquals(
                List.of(),
                nodes.stream()
                        .filter(node -> !node.get("Health").text().equals("healthy"))
                        .map(node -> node.get("Name").text())
                        .toList());
    }

    @Test
    void there_is_one_leader_and_its_replicas_stream() throws Exception {
        var cluster = Json.parse(page("http://127.0.0.1:%d/cluster".formatted(port("PATRONI1_PORT"))));

        var roles = cluster.get("members").items().stream()
                .map(member -> member.get("role").text())
                .sorted()
                .toList();
        assertEquals(List.of("leader", "replica", "replica"), roles);
        assertEquals(
                2,
                cluster.get("members").items().stream()
                        .filter(member -> member.get("state").text().equals("streaming"))
                        .count());
    }

    @Test
    void the_write_port_leads_to_the_leader_and_the_read_port_to_a_replica() {
        assertEquals("f", recovering("5432"));
        assertEquals("t", recovering("5433"));
    }

    @Test
    void a_replica_refuses_writes() {
        var outcome = psql("5433", "CREATE TABLE refused (id int)");

        assertTrue(outcome.err().contains("read-only transaction"), outcome.err());
    }

    @Test
    void the_sentinels_agree_on_one_master_with_two_replicas() {
        var masters = Stream.of("1", "2", "3")
                .map(number -> exec(
                        "sentinel" + number,
                        "redis-cli",
                        "-p",
                        String.valueOf(port("SENTINEL%s_PORT".formatted(number))),
                        "--no-auth-warning",
                        "-a",
                        "test-redis_password",
                        "SENTINEL",
                        "masters"))
                .map(outcome -> outcome.out().replace('\n', ' '))
                .toList();

        for (var said : masters) {
            assertTrue(said.contains("num-slaves 2"), said);
            assertTrue(said.contains("num-other-sentinels 2"), said);
        }
    }

    private static int port(String name) {
        return FIRST_PORT + PORTS.indexOf(name);
    }

    private static String page(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static String recovering(String port) {
        return psql(port, "SELECT pg_is_in_recovery()").out().strip();
    }

    private static Outcome psql(String port, String sql) {
        return exec(
                "patroni1",
                "sh",
                "-c",
                "PGPASSWORD=test-postgres_password psql -h haproxy -p %s -U postgres -d postgres -Atc '%s'"
                        .formatted(port, sql));
    }

    private static Outcome exec(String service, String... words) {
        return compose(Stream.concat(Stream.of("exec", "-T", service), Stream.of(words))
                .toArray(String[]::new));
    }

    private static Outcome compose(String... words) {
        var file = Project.ofLibrary().root().resolve("compose/ha.yaml").toString();
        var line = new ArrayList<>(List.of(
                "docker",
                "compose",
                "-p",
                PROJECT,
                "--env-file",
                folder.resolve("env").toString(),
                "-f",
                file));
        line.addAll(List.of(words));
        return Command.of(line).within(Duration.ofMinutes(8)).run();
    }
}
