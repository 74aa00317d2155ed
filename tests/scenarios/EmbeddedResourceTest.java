package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.resource.Launch;
import parity.resource.Resource;
import parity.resource.Wish;
import parity.resource.embedded.Embedding;
import parity.testing.PortLease;
import parity.wire.Mysql;
import parity.wire.Postgres;
import parity.wire.Resp;

/** Real servers out of artifacts: each is asked something, and still knows the answer after a restart. */
@Tag("scenario")
class EmbeddedResourceTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path project;

    @Test
    void postgres_has_its_database_its_extensions_and_its_seeds_and_keeps_its_data() throws IOException {
        var seed = Files.writeString(
                project.resolve("people.sql"), "CREATE TABLE people(name text); INSERT INTO people VALUES ('Ada');");
        var wish = Wish.of("ordersDb", "postgres").with(List.of("pg_trgm"), List.of(seed));

        try (var first = RunningResource.of(wish, project, 30811)) {
            assertEquals("Ada", sql(first, "SELECT name FROM people"));
            assertEquals("pg_trgm", sql(first, "SELECT extname FROM pg_extension WHERE extname = 'pg_trgm'"));
            sql(first, "INSERT INTO people VALUES ('Grace')");
        }
        try (var second = RunningResource.of(wish, project, 30812)) {
            assertEquals("2", sql(second, "SELECT count(*) FROM people"));
        }

        assertTrue(Files.exists(project.resolve(".parity/.gitignore")), "git sees none of it");
    }

    @Test
    void postgres_is_refused_another_versions_data_and_leaves_them_alone() throws IOException {
        try (var running = RunningResource.of(Wish.of("db", "postgres").inVersion("16"), project, 30813)) {
            sql(running, "CREATE TABLE kept()");
        }
        var newer = Embedding.of(
                Resource.of(Wish.of("db", "postgres").inVersion("18"), "parity-test-e6", project), _ -> {});

        var refusal = assertThrows(Failure.class, newer::prepare);

        assertEquals(Exit.REFUSED, refusal.exit());
        assertEquals(
                "db cannot be served by PostgreSQL 18.6.0 on engine 'embedded' from the data in .parity/dev-data/db/data:"
                        + " they were made by PostgreSQL 16; ask for that again, or move the folder away",
                refusal.getMessage());
        try (var running = RunningResource.of(Wish.of("db", "postgres"), project, 30813)) {
            assertEquals(
                    "0", sql(running, "SELECT count(*) FROM kept"), "and without a version it is the one of its data");
        }
    }

    @Test
    void postgres_whose_port_was_taken_meanwhile_ends_and_says_so() {
        var backing = Embedding.of(Resource.of(Wish.of("db", "postgres"), "parity-test-e6", project), _ -> {});
        backing.prepare();

        try (var lease = PortLease.any()) {
            var launch = (Launch.OfProcess) backing.launch(lease.port());
            var running = RunningResource.started(backing.resource(), launch, lease.port());

            assertNotEquals(0, running.exit());
            assertTrue(running.said().lines().anyMatch(Launch.OfProcess::saysPortIsTaken), running.said());
        }
    }

    @Test
    void redis_wants_its_password_and_keeps_its_keys() throws IOException {
        var wish = Wish.of("cache", "redis");

        try (var first = RunningResource.of(wish, project, 30814)) {
            assertEquals("OK", redis(first, "SET", "name", "Ada"));
            try (var stranger = Resp.to(first.server(), LIMIT)) {
                assertTrue(stranger.ask("GET", "name").text().startsWith("NOAUTH"));
            }
        }
        try (var second = RunningResource.of(wish, project, 30815)) {
            assertEquals("Ada", redis(second, "GET", "name"));
        }
    }

    @Test
    void mariadb_answers_the_owner_of_its_database_and_keeps_its_rows() throws IOException {
        var seed = Files.writeString(
                project.resolve("people.sql"), "CREATE TABLE people(name text); INSERT INTO people VALUES ('Ada');");
        var wish = Wish.of("shop", "mariadb").with(List.of(), List.of(seed));

        try (var first = RunningResource.of(wish, project, 30816)) {
            mysql(first, "INSERT INTO people VALUES ('Grace')");
        }
        try (var second = RunningResource.of(wish, project, 30817)) {
            assertEquals("2", mysql(second, "SELECT count(*) FROM people"));
        }
    }

    @Test
    void dynamodb_lists_its_tables_and_listens_where_it_is_told_to_only() throws IOException {
        var wish = RunningResource.tableOfPeople(project);

        try (var first = RunningResource.of(wish, project, 30818)) {
            assertEquals(RunningResource.PEOPLE, tables(first));
            try (var other = new ServerSocket(30818, 1, InetAddress.ofLiteral("127.0.0.3"))) {
                assertTrue(other.isBound(), "it listens on no other address");
            }
        }
        try (var second = RunningResource.of(wish, project, 30819)) {
            assertEquals(RunningResource.PEOPLE, tables(second));
        }
    }

    private static String sql(RunningResource running, String sql) throws IOException {
        var resource = running.resource();
        var login = new Postgres.Login(resource.user(), resource.password(), resource.database());
        try (var session = Postgres.to(running.server(), login, LIMIT)) {
            return session.ask(sql);
        }
    }

    private static String mysql(RunningResource running, String sql) throws IOException {
        var resource = running.resource();
        try (var session =
                Mysql.to(running.server(), resource.user(), resource.password(), resource.database(), LIMIT)) {
            return session.ask(sql);
        }
    }

    private static String redis(RunningResource running, String... words) throws IOException {
        try (var session = Resp.to(running.server(), LIMIT)) {
            session.ask("AUTH", running.resource().password());
            return session.ask(words).text();
        }
    }

    private static String tables(RunningResource running) throws IOException {
        return RunningResource.tables(running.server());
    }
}
