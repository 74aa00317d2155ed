package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.catalog.Project;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.RecipeRun;
import parity.testing.Scenario;

/** The recipes that put data in, take it out and bring it back, on the small form of the reference stack. */
@Scenario
@Tag("recipe")
class DataTest {

    private static final int FIRST_PORT = 31100;
    private static final List<String> PASSWORDS =
            List.of("POSTGRES_PASSWORD", "REPLICATION_PASSWORD", "PATRONI_PASSWORD", "APP_PASSWORD", "REDIS_PASSWORD");
    private static final List<String> PORTS = List.of(
            "ETCD1_PORT",
            "PATRONI1_PORT",
            "POSTGRES_PORT",
            "POSTGRES_READ_PORT",
            "HAPROXY_PORT",
            "REDIS1_PORT",
            "SENTINEL1_PORT");

    @TempDir
    private static Path project;

    @BeforeAll
    static void bring_up() throws IOException {
        var variables = Stream.concat(
                PASSWORDS.stream().map(name -> name + "=test-" + name.toLowerCase(Locale.ROOT)),
                IntStream.range(0, PORTS.size()).mapToObj(i -> PORTS.get(i) + "=" + (FIRST_PORT + i)));
        // A copy, so that no .env that a developer has beside the original comes in.
        Files.copy(Project.ofLibrary().root().resolve("compose/fast.yaml"), project.resolve("compose.yaml"));
        Files.writeString(project.resolve(".env"), variables.collect(Collectors.joining("\n", "", "\n")));
        Files.writeString(project.resolve("parity.yml"), """
                name: parity-test-datarecipes
                data: {migrations: migrations, seed: seed}
                """);
        Files.createDirectories(project.resolve("migrations"));
        Files.createDirectories(project.resolve("seed"));
        Files.writeString(
                project.resolve("seed/1_orders.sql"),
                "INSERT INTO orders VALUES (1, 'apples'), (2, 'pears') ON CONFLICT DO NOTHING;");

        var up = compose("up", "-d", "--no-build", "--wait", "--wait-timeout", "120", "patroni1", "redis1");

        assertTrue(up.succeeded(), up.err());
    }

    @AfterAll
    static void take_down() {
        compose("down", "--volumes", "--timeout", "2");
    }

    @BeforeEach
    void begin_with_an_empty_schema() throws IOException {
        sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        Files.writeString(
                project.resolve("migrations/V1__orders.sql"), "CREATE TABLE orders (id int PRIMARY KEY, what text);");
        Files.deleteIfExists(project.resolve("migrations/V2__more.sql"));
    }

    @Test
    void migrations_are_applied_once_and_a_dry_run_only_names_them() {
        run("dev-migrate", "--dry-run").exitsWith(0).prints("1 migration would be applied to shop on patroni1");
        assertEquals("", sql("SELECT to_regclass('orders')"));

        run("dev-migrate").exitsWith(0).prints("1 migration applied");
        run("dev-migrate").exitsWith(0).prints("nothing to apply");
    }

    @Test
    void a_migration_that_fails_leaves_nothing_and_names_its_line() throws IOException {
        Files.writeString(
                project.resolve("migrations/V2__more.sql"), "CREATE TABLE more (id int);\n\nSELECT * FROM nowhere;\n");

        run("dev-migrate").exitsWith(1).complains("V2__more.sql:3: relation \"nowhere\" does not exist");

        assertEquals("", sql("SELECT to_regclass('more')"));
        assertEquals("1", sql("SELECT string_agg(version, ',') FROM flyway_schema_history"));
    }

    @Test
    void a_migration_whose_last_text_is_not_closed_is_not_taken_for_applied() throws IOException {
        Files.writeString(project.resolve("migrations/V2__more.sql"), "CREATE TABLE more (id int);\nSELECT 'open");

        run("dev-migrate").exitsWith(1).complains("V2__more.sql");

        assertEquals("", sql("SELECT to_regclass('more')"));
    }

    @Test
    void a_migration_that_was_changed_is_refused_with_its_name() throws IOException {
        run("dev-migrate").exitsWith(0);
        Files.writeString(project.resolve("migrations/V1__orders.sql"), "CREATE TABLE orders (id bigint);");

        run("dev-migrate").exitsWith(3).complains("V1__orders.sql was changed after it was applied");
    }

    @Test
    void seeds_wait_for_migrations_and_twice_is_once() {
        run("dev-seed").exitsWith(3).complains("'dev-migrate'");
        run("dev-migrate").exitsWith(0);

        run("dev-seed").exitsWith(0).prints("1 file, 2 rows put into shop on patroni1");
        run("dev-seed").exitsWith(0);

        assertEquals("2", sql("SELECT count(*) FROM orders"));
    }

    @Test
    void a_restore_brings_back_every_row_and_keeps_what_was_there() {
        sql("CREATE TABLE orders AS SELECT g AS id FROM generate_series(1, 1000) g");
        run("dev-backup").exitsWith(0).prints("1 table, 1000 rows");
        sql("DELETE FROM orders WHERE id > 10");

        var restored = run("dev-restore", "--yes", "--json").exitsWith(0).json();

        assertEquals("1000", sql("SELECT count(*) FROM orders"));
        assertEquals("shop", sql("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'orders'"));
        assertEquals("", scratch());

        run("dev-restore", restored.get("before").text(), "--yes").exitsWith(0);
        assertEquals("10", sql("SELECT count(*) FROM orders"));
    }

    @Test
    void a_restore_sends_away_who_is_connected() throws Exception {
        sql("CREATE TABLE orders AS SELECT 1 AS id");
        run("dev-backup").exitsWith(0);
        sql("DELETE FROM orders");
        var application = new ProcessBuilder(
                        "docker", "exec", "-i", container(), "psql", "-h", "/tmp", "-U", "postgres", "-d", "shop")
                .redirectErrorStream(true)
                .start();
        try {
            application.getOutputStream().write("SELECT 'here';\n".getBytes(StandardCharsets.UTF_8));
            application.getOutputStream().flush();
            await("1", "SELECT count(*) FROM pg_stat_activity WHERE datname = 'shop' AND usename = 'postgres'");

            run("dev-restore", "--yes").exitsWith(0).prints("1 connection ended");
        } finally {
            application.destroyForcibly();
        }
        assertEquals("1", sql("SELECT count(*) FROM orders"));
    }

    @Test
    void a_restore_that_nobody_agreed_to_is_refused() {
        sql("CREATE TABLE orders AS SELECT 1 AS id");
        run("dev-backup").exitsWith(0);
        sql("DELETE FROM orders");

        run("dev-restore").exitsWith(6).complains("'shop' on patroni1 (1 table, 0 rows) goes");

        assertEquals("0", sql("SELECT count(*) FROM orders"));
    }

    @Test
    void a_backup_that_was_cut_or_altered_is_refused_before_anything_is_touched() throws IOException {
        sql("CREATE TABLE orders AS SELECT 1 AS id");
        var file = project.resolve("mine.dump");
        Files.deleteIfExists(file);
        run("dev-backup", file.toString()).exitsWith(0);
        var whole = Files.readAllBytes(file);
        var cut = Files.write(project.resolve("cut.dump"), Arrays.copyOf(whole, whole.length / 2));
        whole[whole.length / 3] ^= 1;
        var altered = Files.write(project.resolve("altered.dump"), whole);
        sql("DELETE FROM orders");

        run("dev-restore", cut.toString(), "--yes").exitsWith(3).complains("is cut short");
        run("dev-restore", altered.toString(), "--yes").exitsWith(3).complains("was altered");
        run("dev-restore", "no-such.dump", "--yes").exitsWith(2).complains("no backup no-such.dump");

        assertEquals("0", sql("SELECT count(*) FROM orders"));
    }

    @Test
    void what_a_killed_run_left_behind_is_cleared_away_by_the_next() {
        superuser("CREATE DATABASE parity_scratch_new_left");

        run("dev-backup").exitsWith(0);

        assertEquals("", scratch());
    }

    @Test
    void a_flush_asks_and_then_leaves_no_key() {
        redis("SET", "a", "1");

        run("dev-flush-cache").exitsWith(6).complains("1 key of redis1 would go");
        assertEquals("1", redis("GET", "a"));
        run("dev-flush-cache", "--yes").exitsWith(0).prints("1 key gone: redis1 is empty");

        assertEquals("0", redis("DBSIZE"));
    }

    @Test
    void the_shell_ends_as_psql_ends() {
        run("dev-shell-db", "--command", "SELECT 6 * 7 AS answer").exitsWith(0).prints("42");
        run("dev-shell-db", "--command", "SELECT nothing").exitsWith(1).complains("nothing");
        run("dev-shell-db", "--", "-A", "-t", "-c", "SELECT current_user")
                .exitsWith(0)
                .prints("shop\n");
        run("dev-shell-db", "--replica").exitsWith(4).complains("no replica of database 'shop'");
    }

    @Test
    void the_shell_reads_what_is_piped_into_it() {
        var words = recipe("dev-shell-db").command().words();

        var piped = Command.of("sh", "-c", "echo 'SELECT 6 * 7;' | \"$0\" \"$@\"", words.getFirst(), words.getLast())
                .in(project)
                .run();

        assertEquals(0, piped.exit(), piped.err());
        assertTrue(piped.out().contains("42"), piped.out());
    }

    private static RecipeRun run(String name, String... words) {
        return recipe(name, words).in(project).run();
    }

    private static String scratch() {
        return superuser("SELECT string_agg(datname, ',') FROM pg_database WHERE datname LIKE 'parity%'");
    }

    private static String sql(String statement) {
        return psql("-U", "shop", "-d", "shop", "-c", statement);
    }

    private static String superuser(String statement) {
        return psql("-U", "postgres", "-d", "postgres", "-c", statement);
    }

    private static String psql(String... words) {
        var line = new ArrayList<>(List.of("exec", "-T", "patroni1", "psql", "-h", "/tmp", "-qAt"));
        line.addAll(List.of(words));
        var outcome = compose(line.toArray(String[]::new));
        assertTrue(outcome.succeeded(), outcome.err());
        return outcome.out().strip();
    }

    private static void await(String expected, String question) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!superuser(question).equals(expected)) {
            assertTrue(System.nanoTime() < deadline, question);
        }
    }

    private static String redis(String... words) {
        var port = String.valueOf(FIRST_PORT + PORTS.indexOf("REDIS1_PORT"));
        var line = new ArrayList<>(
                List.of("exec", "-T", "-e", "REDISCLI_AUTH=test-redis_password", "redis1", "redis-cli", "-p", port));
        line.addAll(List.of(words));
        return compose(line.toArray(String[]::new)).out().strip();
    }

    private static String container() {
        return compose("ps", "-q", "patroni1").out().strip();
    }

    private static Outcome compose(String... words) {
        var line = new ArrayList<>(List.of("docker", "compose", "-p", "parity-test-datarecipes"));
        line.addAll(List.of(words));
        return Command.of(line).in(project).within(Duration.ofMinutes(4)).run();
    }
}
