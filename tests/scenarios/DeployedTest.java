package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.json.Json;
import parity.resource.Wish;
import parity.testing.RecipeRun;
import parity.wire.Postgres;
import parity.wire.Resp;

/** Resources that are deployed elsewhere, played by servers of another project: used as they are, or not. */
@Tag("recipe")
class DeployedTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int DB = 30841;
    private static final int CACHE = 30842;

    /** Tells by what it finds where it has come to. */
    private static final String API = """
            import java.net.InetSocketAddress;
            import java.time.Duration;
            import parity.wire.Postgres;
            import parity.wire.Resp;

            void main() throws Exception {
                var login = new Postgres.Login(of("DB_USER"), of("DB_PASSWORD"), of("DB_DATABASE"));
                try (var db = Postgres.to(server("DB"), login, Duration.ofSeconds(10));
                        var cache = Resp.to(server("CACHE"), Duration.ofSeconds(10))) {
                    cache.ask("AUTH", of("CACHE_PASSWORD"));
                    IO.println("db is '%s', cache is '%s', %s".formatted(
                            db.ask("SELECT to_regclass('deployed')"),
                            cache.ask("GET", "where").text(),
                            cache.ask("PING").text()));
                }
            }

            InetSocketAddress server(String name) {
                return new InetSocketAddress(of(name + "_HOST"), Integer.parseInt(of(name + "_PORT")));
            }

            String of(String name) {
                return System.getenv(name);
            }
            """;

    private static final String TUNNEL = """
            import java.net.InetAddress;
            import java.net.ServerSocket;
            import java.net.Socket;

            void main() throws Exception {
                var here = InetAddress.getLoopbackAddress();
                var door = new ServerSocket(Integer.parseInt(System.getenv("PORT")), 50, here);
                while (true) {
                    var guest = door.accept();
                    var host = new Socket(here, Integer.parseInt(System.getenv("TO")));
                    Thread.ofVirtual().start(() -> pour(guest, host));
                    Thread.ofVirtual().start(() -> pour(host, guest));
                }
            }

            void pour(Socket from, Socket to) {
                try (from; to) {
                    from.getInputStream().transferTo(to.getOutputStream());
                } catch (java.io.IOException e) {
                    // One of them has gone.
                }
            }
            """;

    @TempDir
    private static Path elsewhere;

    private static RunningResource db;
    private static RunningResource cache;

    @TempDir
    private Path project;

    @BeforeAll
    static void deploy() throws IOException {
        db = RunningResource.of(Wish.of("db", "postgres"), elsewhere, DB);
        cache = RunningResource.of(Wish.of("cache", "redis"), elsewhere, CACHE);
        var resource = db.resource();
        var login = new Postgres.Login(resource.user(), resource.password(), resource.database());
        try (var session = Postgres.to(db.server(), login, LIMIT)) {
            session.ask("CREATE TABLE deployed()");
        }
        try (var session = Resp.to(cache.server(), LIMIT)) {
            session.ask("AUTH", cache.resource().password());
            session.ask("SET", "where", "deployed");
        }
    }

    @AfterAll
    static void end() {
        db.close();
        cache.close();
    }

    @Test
    void who_needs_them_is_told_where_they_are_and_none_is_started_here() throws IOException {
        write();

        var dev = recipe("dev").run().exitsWith(0).prints("api   | db is 'deployed', cache is 'deployed', PONG");

        assertFalse(dev.outcome().out().contains(db.resource().password()), "it is masked");
        assertFalse(Files.exists(project.resolve(".parity/dev-data")), "no server has data here");
        var told = told();
        assertEquals("127.0.0.1", told.get("DB_HOST").text());
        assertEquals("127.0.0.1", told.get("HOST_DB").text());
        assertEquals(String.valueOf(DB), told.get("DB_PORT").text());
        assertEquals(String.valueOf(DB), told.get("PORT_DB").text());
        assertEquals(dbAddress(), told.get("DB_CONNECTION_STRING").text());
        assertEquals(dbAddress(), told.get("URL_DB").text());
        assertEquals(db.resource().password(), told.get("DB_PASSWORD").text());
        assertEquals(
                "jdbc:postgresql://127.0.0.1:%d/app?sslmode=prefer".formatted(DB),
                told.get("DB_JDBC_URL").text());
        assertEquals(told.get("DB_JDBC_URL").text(), told.get("JDBC").text());
        assertEquals(cacheAddress(), told.get("CACHE_CONNECTION_STRING").text());
        assertEquals(String.valueOf(CACHE), told.get("CACHE_PORT").text());
    }

    /** What {@code ssh -L} or a cloud's proxy does. */
    @Test
    void an_address_may_be_that_of_a_tunnel_which_is_open_before() throws IOException {
        write();
        Files.writeString(project.resolve("Tunnel.java"), TUNNEL);
        var file = project.resolve("parity.yml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("127.0.0.1:" + DB, "${services.tunnel.host}:${services.tunnel.port}")
                        .replace("resource: postgres,", "resource: postgres, needs: [tunnel],")
                        .replace("services:\n", """
                        services:
                          tunnel: { command: "%s/bin/java Tunnel.java", env: { TO: "%d" }, ready: port }
                        """.formatted(System.getProperty("java.home"), DB)));

        try (var dev = Running.of(recipe("dev")).untilItSays("api    | * done")) {
            assertTrue(dev.said().contains("api    | db is 'deployed', cache is 'deployed', PONG"), dev::said);
            var told = told();
            assertEquals("localhost", told.get("DB_HOST").text());
            assertNotEquals(String.valueOf(DB), told.get("DB_PORT").text());
            assertEquals(
                    "jdbc:postgresql://localhost:%s/app?sslmode=prefer"
                            .formatted(told.get("DB_PORT").text()),
                    told.get("JDBC").text());
            assertEquals(130, dev.end("INT"));
        }
        try (var dev = Running.of(recipe("dev", "api", "--local", "db")).untilItSays("api   | * done")) {
            assertTrue(dev.said().contains("api   | db is '', cache is 'deployed', PONG"), dev::said);
            assertFalse(dev.said().contains("tunnel"), "nobody needs it");
            assertEquals(130, dev.end("INT"));
        }
    }

    @Test
    void local_takes_one_here_instead_and_leaves_the_other_where_it_is() throws IOException {
        write();

        try (var dev = Running.of(recipe("dev", "--local", "db")).untilItSays("api   | * done")) {
            assertTrue(dev.said().contains("api   | db is '', cache is 'deployed', PONG"), dev::said);
            var told = told();
            assertNotEquals(String.valueOf(DB), told.get("DB_PORT").text());
            assertEquals("localhost", told.get("DB_HOST").text());
            assertEquals(cacheAddress(), told.get("URL_CACHE").text());
            assertEquals(130, dev.end("INT"));
        }
        assertTrue(Files.exists(project.resolve(".parity/dev-data/db")));
        assertFalse(Files.exists(project.resolve(".parity/dev-data/cache")));
    }

    @Test
    void local_all_takes_all_here_and_what_is_no_resource_is_refused() throws IOException {
        write();

        try (var dev = Running.of(recipe("dev", "--local", "all")).untilItSays("api   | * done")) {
            assertTrue(dev.said().contains("api   | db is '', cache is '', PONG"), dev::said);
            assertNotEquals(String.valueOf(CACHE), told().get("CACHE_PORT").text());
            assertEquals(130, dev.end("INT"));
        }
        recipe("dev", "--local", "cahce")
                .run()
                .exitsWith(2)
                .complains("--local cahce: no such resource; did you mean 'cache'?");
        recipe("dev", "--local", "api").run().exitsWith(2).complains("--local api: no such resource");
    }

    private void write() throws IOException {
        Files.writeString(project.resolve("Api.java"), API);
        Files.writeString(project.resolve("library"), "-cp \"%s\"".formatted(System.getProperty("java.class.path")));
        Files.writeString(project.resolve("parity.yml"), """
                name: deployed
                services:
                  db: { resource: postgres, engine: embedded, deployed: "%s" }
                  cache: { resource: redis, engine: embedded, deployed: "%s" }
                  api:
                    command: "%s/bin/java @library Api.java"
                    one_shot: true
                    needs: [db, cache]
                    env: { JDBC: "${services.db.jdbc_url}" }
                """.formatted(
                        dbAddress(), cacheAddress(), System.getProperty("java.home")));
    }

    private static String dbAddress() {
        var resource = db.resource();
        return "postgresql://%s:%s@127.0.0.1:%d/%s?sslmode=prefer"
                .formatted(resource.user(), resource.password(), DB, resource.database());
    }

    private static String cacheAddress() {
        return "redis://:%s@127.0.0.1:%d/0".formatted(cache.resource().password(), CACHE);
    }

    /** What {@code env} knows of it. */
    private Json told() {
        return recipe("env", "api", "--json", "--reveal")
                .run()
                .exitsWith(0)
                .json()
                .get("variables");
    }

    private RecipeRun.Prepared recipe(String name, String... words) {
        return RecipeRun.recipe(name, words).in(project).with("DOCKER_HOST", "unix:///nonexistent/engine.sock");
    }
}
