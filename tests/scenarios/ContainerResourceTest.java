package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.resource.Launch;
import parity.resource.Opening;
import parity.resource.Resource;
import parity.resource.Wish;
import parity.resource.backing.Backings;
import parity.resource.backing.Vessel;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.testing.PortLease;
import parity.testing.Scenario;
import parity.wire.Mysql;
import parity.wire.Postgres;
import parity.wire.Resp;

/** Resources in containers: taken again while they run, cleared away when a dead run left them, never somebody else's. */
@Scenario
class ContainerResourceTest {

    private static final String PROJECT = "test-resources";
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int PORT = 30831;

    @TempDir
    private Path project;

    private final Engine engine = Engine.here();

    @AfterEach
    void leave_nothing_behind() {
        for (var service : List.of("db", "cache", "shop", "events")) {
            engine.tell("DELETE", "/containers/parity-%s-%s?force=true&v=true".formatted(PROJECT, service), null);
        }
    }

    @Test
    void postgres_has_its_database_and_keeps_its_data_where_its_user_can_delete_them() throws IOException {
        var seed = Files.writeString(
                project.resolve("people.sql"), "CREATE TABLE people(name text); INSERT INTO people VALUES ('Ada');");
        var wish = Wish.of("db", "postgres").with(List.of(), List.of(seed));

        var vessel = started(wish, PORT);
        var resource = resource(wish);
        assertEquals("Ada", sql(resource, PORT, "SELECT name FROM people"));
        assertEquals(Optional.of(PORT), started(wish, PORT + 1).running(), "it runs, and is taken as it is");
        vessel.remove(LIMIT);
        started(wish, PORT + 2);

        assertEquals("1", sql(resource, PORT + 2, "SELECT count(*) FROM people"));
        assertTrue(Files.isWritable(resource.folder().data().resolve("PG_VERSION")));
    }

    @Test
    void mariadb_answers_the_owner_of_its_database() throws IOException {
        var wish = Wish.of("shop", "mariadb");
        started(wish, PORT + 7);

        var resource = resource(wish);
        try (var session = mysql(resource, PORT + 7)) {
            session.ask("CREATE TABLE people(name text); INSERT INTO people VALUES ('Ada')");
            assertEquals("Ada", session.ask("SELECT name FROM people"));
        }
    }

    @Test
    void mysql_itself_answers_the_owner_of_its_database_and_keeps_its_rows() throws IOException {
        var wish = Wish.of("shop", "mysql").inVersion("9");

        var vessel = started(wish, PORT + 10);
        var resource = resource(wish);
        try (var session = mysql(resource, PORT + 10)) {
            session.ask("CREATE TABLE people(name text); INSERT INTO people VALUES ('Ada')");
        }
        vessel.remove(LIMIT);
        started(wish, PORT + 11);

        try (var session = mysql(resource, PORT + 11)) {
            assertEquals("Ada", session.ask("SELECT name FROM people"));
            assertTrue(session.ask("SELECT version()").startsWith("9."));
        }
    }

    @Test
    void dynamodb_has_the_tables_of_its_seed_and_still_has_them_in_its_next_container() throws IOException {
        var wish = RunningResource.tableOfPeople(project);

        var vessel = started(wish, PORT + 8);
        assertEquals(RunningResource.PEOPLE, RunningResource.tables(server(PORT + 8)));
        vessel.remove(LIMIT);
        started(wish, PORT + 9);

        assertEquals(RunningResource.PEOPLE, RunningResource.tables(server(PORT + 9)));
    }

    @Test
    void redis_is_made_anew_when_what_it_is_made_of_changed() throws IOException {
        var vessel = started(Wish.of("cache", "redis"), PORT + 3);
        assertEquals("OK", redis(resource(Wish.of("cache", "redis")), PORT + 3, "SET", "name", "Ada"));

        var other = vessel.launch();
        var changed = new Vessel(
                engine,
                new Launch.OfContainer(
                        other.name(),
                        other.image(),
                        other.command(),
                        Map.of("SOME", "thing"),
                        other.mounts(),
                        other.scratch(),
                        other.user(),
                        other.containerPort(),
                        PORT + 4,
                        other.hosts(),
                        other.labels()));

        assertEquals(Optional.empty(), changed.running());
        assertEquals(Optional.of(PORT + 4), changed.start());
        Opening.at(resource(Wish.of("cache", "redis")), PORT + 4).await(RunningResource.LIMIT, changed::isRunning);
        assertEquals("Ada", redis(resource(Wish.of("cache", "redis")), PORT + 4, "GET", "name"));
    }

    @Test
    void a_port_that_was_taken_meanwhile_leaves_nothing_behind() {
        try (var lease = PortLease.any()) {
            var vessel = vessel(Wish.of("cache", "redis"), lease.port());

            assertEquals(Optional.empty(), vessel.start());
            assertFalse(vessel.isRunning());
            assertTrue(engine.tell(
                            "GET",
                            "/containers/%s/json".formatted(vessel.launch().name()),
                            null)
                    .isGone());
        }
    }

    @Test
    void a_container_of_another_project_of_the_same_name_is_left_alone(@TempDir Path elsewhere) {
        started(Wish.of("cache", "redis"), PORT + 5);
        var theirs = new Backings(PROJECT, elsewhere, engine, Terminal.ours(Terminal.Verbosity.QUIET, RunLog.none()))
                .of(wished("redis"));
        theirs.prepare();

        var refusal = assertThrows(
                Failure.class, () -> new Vessel(engine, (Launch.OfContainer) theirs.launch(PORT + 6)).start());

        assertEquals(Exit.REFUSED, refusal.exit());
        assertTrue(
                refusal.getMessage().startsWith("container parity-test-resources-cache belongs to " + project),
                refusal.getMessage());
    }

    private Vessel started(Wish wish, int port) {
        var vessel = vessel(wish, port);
        int actual = vessel.start().orElseThrow();
        Opening.at(resource(wish), actual).await(RunningResource.LIMIT, vessel::isRunning);
        return vessel;
    }

    private Vessel vessel(Wish wish, int port) {
        var backing = new Backings(PROJECT, project, engine, Terminal.ours(Terminal.Verbosity.QUIET, RunLog.none()))
                .of(wish.on("docker"));
        backing.prepare();
        return new Vessel(engine, (Launch.OfContainer) backing.launch(port));
    }

    private static Wish wished(String kind) {
        return Wish.of("cache", kind).on("docker");
    }

    private Resource resource(Wish wish) {
        return Resource.of(wish, PROJECT, project);
    }

    private static String sql(Resource resource, int port, String sql) throws IOException {
        var login = new Postgres.Login(resource.user(), resource.password(), resource.database());
        try (var session = Postgres.to(server(port), login, LIMIT)) {
            return session.ask(sql);
        }
    }

    private static Mysql mysql(Resource resource, int port) throws IOException {
        return Mysql.to(server(port), resource.user(), resource.password(), resource.database(), LIMIT);
    }

    private static String redis(Resource resource, int port, String... words) throws IOException {
        try (var session = Resp.to(server(port), LIMIT)) {
            session.ask("AUTH", resource.password());
            return session.ask(words).text();
        }
    }

    private static InetSocketAddress server(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
