package parity.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Version;
import parity.failure.Exit;
import parity.failure.Failure;

class ResourceTest {

    @TempDir
    private Path project;

    @Test
    void a_password_is_made_up_once_and_kept_for_its_owner_alone() throws IOException {
        var first = resource(Wish.of("db", "postgres"));
        var second = resource(Wish.of("db", "postgres"));

        assertEquals(32, first.password().length());
        assertEquals(first.password(), second.password());
        assertNotEquals(first.password(), resource(Wish.of("other", "postgres")).password());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(project.resolve(".parity/dev-data/db/password"))));
        assertEquals("*\n", Files.readString(project.resolve(".parity/.gitignore")));
    }

    @Test
    void what_a_kind_does_not_know_is_refused() {
        assertEquals(
                "no resource 'postgre'; there are: postgres, mysql, mariadb, redis, dynamodb; did you mean 'postgres'?",
                refusal(Wish.of("db", "postgre")));
        assertEquals(
                "cache has no extensions: only PostgreSQL has some",
                refusal(Wish.of("cache", "redis").with(List.of("pg_trgm"), List.of())));
        assertEquals(
                "cache has no database and no user of its own: Redis knows neither",
                refusal(new Wish("cache", "redis", "", "app", "", "", List.of(), List.of(), "")));
        assertEquals(
                "shop cannot belong to 'root', which MariaDB keeps: name another user",
                refusal(new Wish("shop", "mariadb", "", "", "root", "", List.of(), List.of(), "")));
    }

    @Test
    void aurora_is_what_it_speaks_and_says_so_once() {
        var wish = Wish.of("db", "aurora-mysql");

        assertEquals(Kind.MYSQL, resource(wish).kind());
        assertEquals(
                Optional.of("db is MySQL here: what Aurora adds to it (its storage, its failover, its limits) is not"),
                Resource.warning(wish));
        assertEquals(Optional.empty(), Resource.warning(Wish.of("db", "mysql")));
    }

    @Test
    void data_behind_a_link_out_of_the_project_are_refused(@TempDir Path elsewhere) throws IOException {
        var folder = Files.createDirectories(project.resolve(".parity/dev-data/db"));
        Files.createSymbolicLink(folder.resolve("data"), elsewhere);

        var refusal = assertThrows(Failure.class, () -> resource(Wish.of("db", "postgres")));

        assertEquals(Exit.REFUSED, refusal.exit());
        assertTrue(
                refusal.getMessage().startsWith("the data of db would lie outside of the project: "),
                refusal.getMessage());
    }

    @Test
    void a_link_that_leads_nowhere_yet_is_refused_too_but_one_inside_is_not() throws IOException {
        var folder = Files.createDirectories(project.resolve(".parity/dev-data"));
        Files.createSymbolicLink(folder.resolve("db"), Path.of("/nowhere/at/all"));
        Files.createDirectories(project.resolve("kept"));
        Files.createSymbolicLink(folder.resolve("cache"), project.resolve("kept"));

        assertThrows(Failure.class, () -> resource(Wish.of("db", "postgres")));
        resource(Wish.of("cache", "redis"));
        assertThrows(Failure.class, () -> resource(Wish.of("..", "redis")));
    }

    @Test
    void data_are_read_by_what_can_read_them() {
        assertEquals(
                Optional.empty(), made("docker", Kind.POSTGRES, "17").refusalOf(made("docker", Kind.POSTGRES, "17.5")));
        assertEquals(
                Optional.of("they were made by PostgreSQL 16.3"),
                made("docker", Kind.POSTGRES, "16.3").refusalOf(made("docker", Kind.POSTGRES, "17")));
        assertEquals(Optional.empty(), made("docker", Kind.REDIS, "7").refusalOf(made("docker", Kind.REDIS, "8")));
        assertEquals(
                Optional.of("they were made by Redis 8.0"),
                made("embedded", Kind.REDIS, "8.0").refusalOf(made("embedded", Kind.REDIS, "6.2")));
        assertEquals(Optional.empty(), made("docker", Kind.REDIS, "7.2.4").refusalOf(made("docker", Kind.REDIS, "7")));
        assertEquals(
                Optional.of("they were made by Redis 7.2.4"),
                made("docker", Kind.REDIS, "7.2.4").refusalOf(made("docker", Kind.REDIS, "7.0")));
        assertEquals(
                Optional.of("they were made by MariaDB 11.4"),
                made("docker", Kind.MARIADB, "11.4").refusalOf(made("docker", Kind.MARIADB, "11.2")));
        assertEquals(
                Optional.of("they are of MariaDB"),
                made("docker", Kind.MARIADB, "11").refusalOf(made("docker", Kind.MYSQL, "8")));
        assertEquals(
                Optional.of("they were made on engine 'docker', which owns its files in another way"),
                made("docker", Kind.REDIS, "8").refusalOf(made("embedded", Kind.REDIS, "8")));
    }

    @Test
    void a_mysql_reads_what_the_series_before_it_made_and_none_that_is_older() {
        var readers = List.of("8.0", "8.4", "9.7");

        assertEquals(List.of("8.0"), readersOf("5.7", readers));
        assertEquals(List.of("8.0", "8.4"), readersOf("8.0.40", readers));
        assertEquals(List.of("8.4", "9.7"), readersOf("8.4.3", readers));
        assertEquals(List.of("9.7"), readersOf("9.7", readers));
    }

    private static List<String> readersOf(String version, List<String> readers) {
        var data = made("docker", Kind.MYSQL, version);
        return readers.stream()
                .filter(reader ->
                        data.refusalOf(made("docker", Kind.MYSQL, reader)).isEmpty())
                .toList();
    }

    @Test
    void facts_have_the_names_that_programs_look_for() {
        var resource =
                resource(new Wish("ordersDb", "postgres", "", "orders", "ann", "p w/1", List.of(), List.of(), ""));

        assertEquals("""
                ORDERS_DB_CONNECTION_STRING=postgresql://ann:p%20w%2F1@127.0.0.1:5433/orders
                ORDERS_DB_HOST=127.0.0.1
                ORDERS_DB_PORT=5433
                ORDERS_DB_USER=ann
                ORDERS_DB_PASSWORD=p w/1
                ORDERS_DB_DATABASE=orders
                ORDERS_DB_JDBC_URL=jdbc:postgresql://127.0.0.1:5433/orders""", lines(new Facts(resource, "127.0.0.1", 5433)));
        assertEquals(
                """
                CACHE_CONNECTION_STRING=redis://:secret@host.docker.internal:6380/0
                CACHE_HOST=host.docker.internal
                CACHE_PORT=6380
                CACHE_USER=default
                CACHE_PASSWORD=secret""",
                lines(new Facts(
                        resource(new Wish("cache", "redis", "", "", "", "secret", List.of(), List.of(), "")),
                        "host.docker.internal",
                        6380)));
    }

    @Test
    void a_line_for_redis_is_split_as_redis_cli_splits_it() throws IOException {
        assertEquals(List.of("SET", "a key", "it's \"so\""), Words.of("SET \"a key\"  \"it's \\\"so\\\"\""));
        assertThrows(IOException.class, () -> Words.of("SET 'open"));
    }

    @Test
    void a_folder_of_data_is_found_from_everywhere() {
        assertTrue(DataFolder.of(Path.of(""), "db").data().isAbsolute());
    }

    @Test
    void a_folder_of_data_is_made_whole_or_not_at_all() throws IOException {
        var folder = DataFolder.of(project, "db");

        assertThrows(
                IllegalStateException.class,
                () -> folder.make(part -> {
                    throw new IllegalStateException(part.toString());
                }));
        assertTrue(!folder.isUsed() && !Files.exists(folder.data()));
        folder.make(part -> assertTrue(part.resolve("file").toFile().mkdir()));

        assertTrue(Files.exists(folder.data().resolve("file")));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.data())));
    }

    private Resource resource(Wish wish) {
        return Resource.of(wish, "test", project);
    }

    private String refusal(Wish wish) {
        return assertThrows(Failure.class, () -> resource(wish)).getMessage();
    }

    private static Vintage made(String engine, Kind kind, String version) {
        return new Vintage(engine, kind, Version.in(version));
    }

    private static String lines(Facts facts) {
        return String.join(
                "\n",
                facts.variables().entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .toList());
    }
}
