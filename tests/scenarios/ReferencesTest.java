package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.PortLease;
import parity.testing.RecipeRun;
import parity.wire.Postgres;

/** Texts of parity.yml that refer to other services, beside commands and variables. */
@Tag("recipe")
class ReferencesTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String PASSWORD = "a $1 b/c";

    @TempDir
    private Path folder;

    @Test
    void a_resource_takes_its_password_and_its_seed_from_another() throws IOException {
        Files.writeString(folder.resolve("orders.sql"), "CREATE TABLE seeded AS SELECT 42 AS it;");
        write("""
                  first: { resource: postgres, engine: embedded, database: orders, password: "%s" }
                  second: { resource: postgres, engine: embedded, needs: [first], password: "${services.first.password}",
                            seed: ["${services.first.database}.sql"] }
                  api: { command: exec sleep 600, needs: [second] }
                """.formatted(PASSWORD));

        try (var dev = Running.of(recipe("dev")).untilItSays("api    | * started")) {
            var told = recipe("env", "api", "--json", "--reveal").run().json().get("variables");
            var place = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(),
                    Integer.parseInt(told.get("SECOND_PORT").text()));
            try (var session = Postgres.to(place, new Postgres.Login("app", PASSWORD, "app"), LIMIT)) {
                assertEquals("42", session.ask("SELECT it FROM seeded"));
            }
            assertEquals(130, dev.end("INT"));
        }
    }

    @Test
    void a_folder_and_what_is_watched_in_it_may_be_called_after_a_port_and_a_database() throws IOException {
        int port = port();
        var file = folder.resolve("at-%d/of-orders.txt".formatted(port));
        Files.createDirectory(file.getParent());
        Files.writeString(file, "");
        write("""
                  api: { command: "pwd; exec sleep 600", dir: "at-${services.web.port}",
                         watch: ["of-${services.db.database}.txt"], ready: "log: /at-", needs: [db] }
                  db: { resource: postgres, engine: embedded, database: orders }
                  web: { command: exec sleep 600, port: %d }
                """.formatted(port));

        try (var dev = Running.of(recipe("dev", "--watch")).untilItSays("api | * ready")) {
            assertTrue(dev.said().contains(String.valueOf(file.getParent())), dev.said());

            Files.writeString(file, "changed");

            dev.untilItSays("api | * restart: at-%d/of-orders.txt changed".formatted(port));
            assertEquals(130, dev.end("INT"));
        }
    }

    @Test
    void what_they_come_to_and_is_not_there_is_said_where_it_stands() throws IOException {
        int port = port();
        write("""
                  api: { command: exec sleep 600, dir: "at-${services.web.port}" }
                  web: { command: exec sleep 600, port: %d }
                """.formatted(port));

        assertSays("parity.yml:3:40: 'services.api.dir': there is no folder at-%d".formatted(port));

        Files.createDirectories(folder.resolve("at-" + port));
        write("""
                  api: { command: exec sleep 600, dir: "at-${services.web.port}", watch: [srcc/**] }
                  web: { command: exec sleep 600, port: %d }
                """.formatted(port));
        assertSays("'services.api.watch': 'srcc/**' can match nothing: there is no srcc");

        write("""
                  far: { resource: redis, deployed: "${services.web.port}" , needs: [web] }
                  web: { command: exec sleep 600, port: %d }
                """.formatted(port));
        assertSays(
                "parity.yml:3:37: 'services.far.deployed': no address such as postgresql://host:5432/db: no host in it");
    }

    private void assertSays(String what) {
        try (var dev = Running.of(recipe("dev", "--watch")).untilItSays(what)) {
            dev.untilItSays("web | * started");
            assertEquals(130, dev.end("INT"));
        }
    }

    private static int port() {
        try (var lease = PortLease.any()) {
            return lease.port();
        }
    }

    private void write(String services) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "name: references\nservices:\n" + services);
    }

    private RecipeRun.Prepared recipe(String name, String... words) {
        return RecipeRun.recipe(name, words).in(folder).with("DOCKER_HOST", "unix:///nonexistent/engine.sock");
    }
}
