package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parity.wire.Postgres;

/** Migrations and seeds on servers that 'dev' runs out of artifacts: no engine, and no psql. */
@Tag("recipe")
class ResourceDataTest extends ResourceProject {

    /** As Flyway counts it. */
    private static final long LOCK = 0x466c79776179L + "\"public\".\"flyway_schema_history\"".hashCode();

    @BeforeAll
    static void start() throws IOException {
        services("db: { resource: postgres, engine: embedded }");
        Files.createDirectories(project.resolve("migrations"));
        Files.createDirectories(project.resolve("seed"));
        write("seed/1_orders.sql", "INSERT INTO orders VALUES (1, 'äpfel'), (2, 'pears') ON CONFLICT DO NOTHING;");
        run("dev-migrate").exitsWith(4).complains("db is not run by a 'dev' here; 'dev --detach db' starts it");

        write("parity.yml", Files.readString(project.resolve("parity.yml")) + """
                  shop: { resource: mariadb, engine: embedded }
                  cache: { resource: redis, engine: embedded }
                  prod: { resource: postgres, deployed: "postgresql://ann:secret@db.example.org/shop" }
                """);
        run("dev", "--detach").exitsWith(0);
    }

    @AfterAll
    static void end() {
        run("dev-down").exitsWith(0);
    }

    @BeforeEach
    void begin_with_an_empty_schema() throws IOException {
        sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        write("migrations/V1__orders.sql", "CREATE TABLE orders (id int PRIMARY KEY, what text);");
        Files.deleteIfExists(project.resolve("migrations/V2__more.sql"));
    }

    @Test
    void migrations_come_once_and_seeds_after_them() throws IOException {
        run("dev-seed", "--on", "db").exitsWith(3).complains("'dev-migrate'");
        run("dev-migrate", "--dry-run", "--on", "db").exitsWith(0).prints("1 migration would be applied to app on db");
        assertEquals("", sql("SELECT to_regclass('orders')"));

        run("dev-migrate", "--on", "db").exitsWith(0).prints("1 migration applied to app on db");
        var again = run("dev-migrate", "--on", "db", "--json").exitsWith(0).json();
        assertEquals(0, again.get("migrations").items().size());
        run("dev-seed", "--on", "db").exitsWith(0).prints("1 file, 2 rows put into app on db");
        run("dev-seed", "--on", "db").exitsWith(0).prints("1 file, 0 rows");

        assertEquals("äpfel", sql("SELECT what FROM orders WHERE id = 1"));
        assertEquals(
                "1|1|orders|SQL|V1__orders.sql|app|true",
                sql(
                        "SELECT concat_ws('|', installed_rank, version, description, type, script, installed_by, success::text)"
                                + " FROM flyway_schema_history"));
    }

    @Test
    void one_that_fails_leaves_nothing_and_names_its_line() throws IOException {
        write("migrations/V2__more.sql", "CREATE TABLE more (id int);\n/* äöü */\nSELECT *\n  FROM nowhere;\n");
        run("dev-migrate", "--on", "db")
                .exitsWith(1)
                .complains("V2__more.sql:4: relation \"nowhere\" does not exist, and nothing of it was done");

        write("migrations/V2__more.sql", "CREATE TABLE more (id int);\n\nINSERT INTO orders VALUES (1), (1);\n");
        run("dev-migrate", "--on", "db").exitsWith(1).complains("V2__more.sql:3: duplicate key value");

        write("migrations/V2__more.sql", "CREATE TABLE more (id int);\nSELECT 'open");
        run("dev-migrate", "--on", "db").exitsWith(1).complains("V2__more.sql:2: unterminated quoted string");

        assertEquals("", sql("SELECT to_regclass('more')"));
        assertEquals("1", sql("SELECT string_agg(version, ',') FROM flyway_schema_history"));
    }

    @Test
    void what_only_psql_or_flyway_can_do_is_refused_before_anything_runs() throws IOException {
        write("migrations/V2__more.sql", "SELECT 1;\n\\echo here\n");
        run("dev-migrate", "--on", "db")
                .exitsWith(2)
                .complains("V2__more.sql:2: '\\echo' is for a client such as psql");

        write("migrations/V2__more.sql", "SELECT ${what};");
        run("dev-migrate", "--on", "db").exitsWith(2).complains("V2__more.sql has a placeholder");

        assertEquals("", sql("SELECT to_regclass('orders')"));
        Files.delete(project.resolve("migrations/V2__more.sql"));
        run("dev-migrate", "--on", "db").exitsWith(0);
        write("migrations/V1__orders.sql", "CREATE TABLE orders (id bigint);");
        run("dev-migrate", "--on", "db").exitsWith(3).complains("V1__orders.sql was changed after it was applied");
    }

    @Test
    void a_flyway_that_migrates_is_waited_for() throws IOException {
        try (var flyway = session()) {
            flyway.ask("SELECT pg_advisory_lock(%d)".formatted(LOCK));

            try (var migrating = Running.of(recipe("dev-migrate", "--on", "db"))) {
                migrating.until("wait", () -> count("SELECT count(*) FROM pg_locks WHERE NOT granted") == 1);
                flyway.ask("SELECT pg_advisory_unlock(%d)".formatted(LOCK), LIMIT);

                assertEquals(0, migrating.exit(), migrating.said());
            }
        }
    }

    @Test
    void an_interrupt_takes_back_what_is_half_done_and_ends_it_at_the_server() throws IOException {
        var running = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()";
        write("migrations/V2__more.sql", "CREATE TABLE more (id int); SELECT pg_sleep(600);");

        try (var migrating = Running.of(recipe("dev-migrate", "--on", "db"))) {
            migrating.until("sleep", () -> count(running) == 1);
            assertEquals(130, migrating.end("INT"), migrating.said());
        }

        Eventually.equal(0L, () -> count(running));
        assertEquals("", sql("SELECT to_regclass('more')"));
        assertEquals("1", sql("SELECT string_agg(version, ',') FROM flyway_schema_history"));
    }

    @Test
    void of_several_one_must_be_named_and_what_cannot_be_meant_is_said() {
        run("dev-migrate")
                .exitsWith(2)
                .complains("several databases are here (db, shop): say which is meant with '--on");
        run("dev-migrate", "--on", "cache").exitsWith(2).complains("cache is Redis, which has no SQL to run");
        run("dev-seed", "--on", "bd").exitsWith(2).complains("did you mean 'db'?");
        run("dev-migrate", "--on", "prod")
                .exitsWith(6)
                .complains("prod is used where it is deployed (db.example.org), which nothing is put into from here");
    }

    @Test
    void mariadb_is_seeded_statement_by_statement() throws IOException {
        run("dev-seed", "--on", "shop").exitsWith(3).complains("1 migration to be applied first (V1__orders.sql)");
        run("dev-migrate", "--on", "shop").exitsWith(0).prints("1 migration applied to app on shop");
        run("dev-seed", "--on", "shop").exitsWith(1).complains("1_orders.sql:1: You have an error in your SQL syntax");
        write("seed/1_orders.sql", "INSERT IGNORE INTO orders VALUES (1, 'it''s; ä'),\n (2, 'pears');\n# the end\n");
        try {
            run("dev-seed", "--on", "shop").exitsWith(0).prints("1 file, 2 rows put into app on shop");
            write("seed/1_orders.sql", "INSERT INTO orders VALUES (3, 'plums');\n\nINSERT INTO nowhere VALUES (1);");
            run("dev-seed", "--on", "shop").exitsWith(1).complains("1_orders.sql:3: Table 'app.nowhere' doesn't exist");
        } finally {
            write("seed/1_orders.sql", "INSERT INTO orders VALUES (1, 'äpfel'), (2, 'pears') ON CONFLICT DO NOTHING;");
        }

        assertEquals("2", mysql("SELECT count(*) FROM orders"));
        assertEquals("it's; ä", mysql("SELECT what FROM orders WHERE id = 1"));
    }

    private static void services(String first) throws IOException {
        write("parity.yml", """
                name: parity-test-resourcedata
                data: { migrations: migrations, seed: seed }
                services:
                  %s
                """.formatted(first));
    }

    private static long count(String question) {
        try {
            return Long.parseLong(sql(question));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sql(String sql) throws IOException {
        try (var session = session()) {
            return session.ask(sql);
        }
    }

    private static Postgres session() throws IOException {
        var login = new Postgres.Login(fact("db", "USER"), fact("db", "PASSWORD"), fact("db", "DATABASE"));
        return Postgres.to(server("db"), login, LIMIT);
    }

    private static String mysql(String sql) throws IOException {
        try (var session = mysqlSession("shop")) {
            return session.ask(sql);
        }
    }
}
