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
import parity.testing.RecipeRun;
import parity.wire.Mysql;

/** Migrations on a MariaDB that 'dev' runs out of an artifact, and the real Flyway before and after them. */
@Tag("recipe")
class MariadbMigrationTest extends ResourceProject {

    /** As Flyway 12 names it in its own question to the server. */
    private static final String LOCK = "Flyway--320650056";

    private static final String HISTORY =
            "SELECT group_concat(concat_ws('|', installed_rank, version, description, type,"
                    + " script, installed_by, success) ORDER BY 1) FROM flyway_schema_history";

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(project.resolve("migrations"));
        write("parity.yml", """
                name: parity-test-mariadbmigration
                data: { migrations: migrations }
                services:
                  shop: { resource: mariadb, engine: embedded }
                """);
        write("App.java", """
                //JAVA 25+
                //DEPS org.flywaydb:flyway-mysql:12.4.0
                //DEPS org.mariadb.jdbc:mariadb-java-client:3.5.3
                import org.flywaydb.core.Flyway;
                class App {
                    static void main(String[] words) {
                        var flyway = Flyway.configure().dataSource(words[0], words[1], words[2])
                                .locations("filesystem:migrations").load();
                        System.out.println("applied " + flyway.migrate().migrationsExecuted);
                    }
                }
                """);
        run("dev", "--detach").exitsWith(0);
    }

    @AfterAll
    static void end() {
        run("dev-down").exitsWith(0);
    }

    @BeforeEach
    void begin_with_an_empty_schema() throws IOException {
        sql("DROP TABLE IF EXISTS flyway_schema_history, orders, more; DROP PROCEDURE IF EXISTS restock");
        write("migrations/V1__orders.sql", "CREATE TABLE orders (id int PRIMARY KEY, what text);");
        Files.deleteIfExists(project.resolve("migrations/V2__more.sql"));
        Files.deleteIfExists(project.resolve("migrations/V3__later.sql"));
        Files.deleteIfExists(project.resolve("migrations/R__stock.sql"));
    }

    @Test
    void they_come_once_and_flyway_goes_on_from_there() throws IOException {
        run("dev-migrate", "--dry-run").exitsWith(0).prints("1 migration would be applied to app on shop");
        assertEquals("0", sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'app'"));
        run("dev-migrate").exitsWith(0).prints("1 migration applied to app on shop");
        write("migrations/V2__more.sql", "INSERT INTO orders VALUES (1, 'äpfel; it''s');\n");

        flyway().exitsWith(0).prints("applied 1");
        write("migrations/V3__later.sql", "ALTER TABLE orders ADD paid boolean;");
        var later = run("dev-migrate", "--json").exitsWith(0).json();
        flyway().exitsWith(0).prints("applied 0");

        assertEquals("V3__later.sql", later.get("migrations").items().getFirst().text());
        run("dev-migrate").exitsWith(0).prints("nothing to apply: app is up to date");
        assertEquals(
                "1|1|orders|SQL|V1__orders.sql|app|1,2|2|more|SQL|V2__more.sql|app|1,3|3|later|SQL|V3__later.sql|app|1",
                sql(HISTORY));
    }

    @Test
    void the_table_is_the_one_that_flyway_makes() throws IOException {
        flyway().exitsWith(0).prints("applied 1");
        var flyways = sql("SHOW CREATE TABLE flyway_schema_history", 1);
        sql("DROP TABLE orders, flyway_schema_history");

        run("dev-migrate").exitsWith(0);

        assertEquals(flyways, sql("SHOW CREATE TABLE flyway_schema_history", 1));
    }

    @Test
    void a_procedure_is_one_statement_and_what_repeats_comes_at_each_change() throws IOException {
        var procedure = """
                DROP PROCEDURE IF EXISTS restock;
                CREATE PROCEDURE restock(n INT)
                BEGIN
                  IF n > 0 THEN
                    INSERT INTO orders VALUES (n, CASE WHEN n > 9 THEN 'many' ELSE 'few' END);
                  END IF;
                END;
                CALL restock(%d);
                """;
        write("migrations/R__stock.sql", procedure.formatted(1));
        run("dev-migrate").exitsWith(0).prints("2 migrations applied");
        flyway().exitsWith(0).prints("applied 0");
        write("migrations/R__stock.sql", procedure.formatted(10));
        run("dev-migrate").exitsWith(0).prints("R__stock.sql");

        assertEquals("few,many", sql("SELECT group_concat(what ORDER BY id) FROM orders"));
    }

    @Test
    void one_that_fails_before_anything_is_committed_leaves_nothing() throws IOException {
        write("migrations/V2__more.sql", "INSERT INTO orders VALUES (1, 'a');\n\nINSERT INTO nowhere VALUES (1);\n");
        run("dev-migrate")
                .exitsWith(1)
                .complains("V2__more.sql:3: Table 'app.nowhere' doesn't exist, and nothing of it was done");
        write("migrations/V2__more.sql", "# äöü\nCREATE TABLE orders (id int);\n");
        run("dev-migrate")
                .exitsWith(1)
                .complains("V2__more.sql:2: Table 'orders' already exists, and nothing of it was done");

        assertEquals("0", sql("SELECT count(*) FROM orders"));
        assertEquals("1|1|orders|SQL|V1__orders.sql|app|1", sql(HISTORY));
        Files.delete(project.resolve("migrations/V2__more.sql"));
        flyway().exitsWith(0).prints("applied 0");
    }

    @Test
    void one_that_fails_half_way_is_told_and_recorded_and_goes_on_once_it_is_mended() throws IOException {
        write("migrations/V2__more.sql", """
                INSERT INTO orders VALUES (1, 'stays');
                CREATE TABLE more (id int);
                INSERT INTO orders VALUES (2, 'goes');
                INSERT INTO nowhere VALUES (1);
                """);

        run("dev-migrate")
                .exitsWith(1)
                .complains(
                        "V2__more.sql:4: Table 'app.nowhere' doesn't exist; what V2__more.sql did up to line 2 stays");
        assertEquals("stays", sql("SELECT group_concat(what) FROM orders"));
        assertEquals("2|2|more|SQL|V2__more.sql|app|0", sql(HISTORY).split(",", -1)[1]);

        run("dev-migrate").exitsWith(3).complains("V2__more.sql failed half-way");
        flyway().exitsWith(1).complains("Detected failed migration to version 2 (more)");
        write("migrations/V2__more.sql", "CREATE TABLE more (id int);");
        var still =
                "V2__more.sql:1: Table 'more' already exists, and nothing of it was done this time; what an earlier run";
        run("dev-migrate", "--repair").exitsWith(1).complains(still);
        run("dev-migrate").exitsWith(3).complains("V2__more.sql failed half-way");
        write("migrations/V2__more.sql", "CREATE TABLE IF NOT EXISTS more (id int);");
        run("dev-migrate", "--dry-run", "--repair").exitsWith(0).prints("1 migration would be applied");
        run("dev-migrate", "--repair").exitsWith(0).prints("1 migration applied");
        flyway().exitsWith(0).prints("applied 0");
    }

    @Test
    void what_a_table_cannot_take_back_is_told_too() throws IOException {
        write("migrations/V1__orders.sql", "CREATE TABLE orders (id int PRIMARY KEY) ENGINE = MyISAM;");
        write("migrations/V2__more.sql", "INSERT INTO orders VALUES (1);\nINSERT INTO orders VALUES (1);\n");

        run("dev-migrate").exitsWith(1).complains("V2__more.sql:2: Duplicate entry '1' for key 'PRIMARY'; what V2");

        assertEquals("1", sql("SELECT count(*) FROM orders"));
        assertEquals("1", sql("SELECT count(*) FROM flyway_schema_history WHERE success = 0"));
    }

    @Test
    void what_a_dump_locks_is_unlocked_and_what_it_sets_is_its_own() throws IOException {
        write("migrations/V2__more.sql", """
                /*!40101 SET NAMES utf8mb4 */;
                SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES';
                LOCK TABLES `orders` WRITE;
                INSERT INTO "orders" VALUES (1, 'a');
                """);

        run("dev-migrate").exitsWith(0).prints("2 migrations applied");

        assertEquals("a", sql("SELECT what FROM orders"));
        flyway().exitsWith(0).prints("applied 0");
    }

    @Test
    void what_only_a_client_or_flyway_can_do_is_refused_before_anything_runs() throws IOException {
        write("migrations/V2__more.sql", "SELECT 1;\nDELIMITER //\nCREATE PROCEDURE p() BEGIN END//\nDELIMITER ;\n");
        run("dev-migrate").exitsWith(2).complains("V2__more.sql:2: 'DELIMITER' is for the client mysql");
        write("migrations/V2__more.sql", "SELECT ${what};");
        run("dev-migrate").exitsWith(2).complains("V2__more.sql has a placeholder");
        Files.delete(project.resolve("migrations/V2__more.sql"));
        sql("CREATE TABLE more (id int)");
        run("dev-migrate").exitsWith(3).complains("app has more and no flyway_schema_history");

        assertEquals(
                "more",
                sql("SELECT group_concat(table_name) FROM information_schema.tables WHERE table_schema = 'app'"));
    }

    @Test
    void a_flyway_that_migrates_is_waited_for() throws IOException {
        try (var flyway = session()) {
            flyway.ask("SELECT GET_LOCK('%s', 0)".formatted(LOCK));

            try (var migrating = Running.of(recipe("dev-migrate"))) {
                migrating.until("wait", () -> isRunning("SELECT GET_LOCK"));
                flyway.ask("SELECT RELEASE_LOCK('%s')".formatted(LOCK));

                assertEquals(0, migrating.exit(), migrating.said());
            }
        }
        assertEquals("1", sql("SELECT IS_FREE_LOCK('%s')".formatted(LOCK)));
    }

    @Test
    void an_interrupt_ends_it_at_the_server_and_is_written_down() throws IOException {
        write(
                "migrations/V2__more.sql",
                "CREATE TABLE more (id int);\nSELECT SLEEP(600);\nINSERT INTO orders VALUES (1, 'a');");

        try (var migrating = Running.of(recipe("dev-migrate"))) {
            migrating.until("sleep", () -> isRunning("SELECT SLEEP"));
            assertEquals(130, migrating.end("INT"), migrating.said());
        }

        Eventually.equal(false, () -> isRunning("SELECT SLEEP"));
        assertEquals("2|2|more|SQL|V2__more.sql|app|0", sql(HISTORY).split(",", -1)[1]);
    }

    private static RecipeRun flyway() {
        return run(
                "run-java",
                "App.java",
                "jdbc:mariadb://localhost:%s/%s".formatted(fact("shop", "PORT"), fact("shop", "DATABASE")),
                fact("shop", "USER"),
                fact("shop", "PASSWORD"));
    }

    private static boolean isRunning(String begin) {
        try {
            return !sql("SELECT id FROM information_schema.processlist WHERE info LIKE '%s%%'".formatted(begin))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sql(String sql) throws IOException {
        try (var session = session()) {
            return session.ask(sql);
        }
    }

    private static String sql(String sql, int column) throws IOException {
        try (var session = session()) {
            return session.rows(sql).getFirst().get(column);
        }
    }

    private static Mysql session() throws IOException {
        return mysqlSession("shop");
    }
}
