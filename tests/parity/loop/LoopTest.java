package parity.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import parity.config.Service;
import parity.failure.Failure;
import parity.testing.PortLease;

/** What the dev loop decides, without anything that runs. */
class LoopTest {

    @Test
    void those_first_that_are_needed_and_only_they() {
        var all = new LinkedHashMap<String, Service>();
        List.of(service("web", "api"), service("api", "db", "cache"), service("db"), service("cache"), service("mail"))
                .forEach(service -> all.put(service.name(), service));

        assertEquals(
                List.of("db", "cache", "api", "web", "mail"),
                Order.of(all, List.of()).names());
        assertEquals(
                List.of("db", "cache", "api"), Order.of(all, List.of("api")).names());
        var wrong = assertThrows(Failure.class, () -> Order.of(all, List.of("wbe")));
        assertEquals("no service 'wbe' in parity.yml; did you mean 'web'?", wrong.getMessage());
    }

    @Test
    void numbers_and_names_say_which_and_nothing_says_those_of_last_time() {
        var first = new Selection(List.of("db", "api", "web"), List.of());
        var next = new Selection(List.of("db", "api", "web"), List.of("gone", "api"));

        assertEquals(
                List.of("  1  db", "  2  api", "  3  web", "which? numbers or names, Enter for api"), next.lines());
        assertEquals("which? numbers or names, Enter for all", first.lines().getLast());
        assertEquals(List.of("db", "api", "web"), first.meantBy(" "));
        assertEquals(List.of("api"), next.meantBy(""));
        assertEquals(List.of("web", "db"), next.meantBy("3, db web"));
        assertEquals(List.of("db", "api", "web"), next.meantBy("all"));
        assertEquals("all", next.written(List.of("web", "api", "db")));
        assertEquals("web db", next.written(List.of("web", "db")));
        var wrong = assertThrows(Failure.class, () -> next.meantBy("0 api"));
        assertEquals("'0' is none of 1 to 3, and no name of a service", wrong.getMessage());
        wrong = assertThrows(Failure.class, () -> next.meantBy("apj"));
        assertEquals("'apj' is none of 1 to 3, and no name of a service; did you mean 'api'?", wrong.getMessage());
    }

    @Test
    void pauses_grow_until_it_is_given_up_and_a_long_run_makes_up_for_all() {
        var setback = new Setback();
        var quick = Duration.ofMillis(3);

        for (long millis : new long[] {500, 1000, 2000, 4000, 8000}) {
            assertEquals(Optional.of(Duration.ofMillis(millis)), setback.after(quick));
        }
        assertEquals(Optional.empty(), setback.after(quick));
        assertEquals(Optional.of(Duration.ofMillis(500)), setback.after(Duration.ofSeconds(10)));
    }

    @Test
    void an_engine_that_does_not_answer_is_told_once_asked_each_second_and_given_up_in_the_end() {
        var outage = new Outage();
        long begin = TimeUnit.HOURS.toNanos(1);

        assertTrue(outage.begins("it went", begin));
        assertFalse(outage.begins("it is not there", begin + 1));
        assertEquals("it went", outage.why());
        assertEquals(Optional.of(Duration.ofSeconds(1)), outage.pause(begin + Outage.LONGEST.toNanos()));
        assertEquals(Optional.empty(), outage.pause(begin + Outage.LONGEST.toNanos() + 1));
        outage.end();
        assertTrue(outage.begins("it went again", begin));
    }

    @Test
    void two_stars_are_any_depth_and_what_editors_leave_is_nothing() {
        var folder = Path.of("/project/api");
        var files = WatchedFiles.of(folder, List.of("src/**/*.java", "pom.xml", "web/**"));

        assertTrue(files.covers(folder.resolve("src/A.java")));
        assertTrue(files.covers(folder.resolve("src/a/b/A.java")));
        assertTrue(files.covers(folder.resolve("pom.xml")));
        assertTrue(files.covers(folder.resolve("web/page.html")));
        var deep = WatchedFiles.of(folder, List.of("packages/**/src/**/*.ts", "**/templates"));
        assertTrue(deep.covers(folder.resolve("packages/shop/src/index.ts")));
        assertTrue(deep.covers(folder.resolve("packages/src/a/index.ts")));
        assertTrue(deep.covers(folder.resolve("templates/page.html")));
        assertTrue(deep.covers(folder.resolve("shop/templates/a/page.html")));
        assertFalse(deep.covers(folder.resolve("packages/shop/index.ts")));
        assertTrue(WatchedFiles.of(folder, List.of("src")).covers(folder.resolve("src/a/A.java")));
        assertFalse(files.covers(folder.resolve("src/A.class")));
        assertFalse(files.covers(folder.resolve("src/.A.java.swp")));
        assertFalse(files.covers(folder.resolve("src/A.java~")));
        assertFalse(files.covers(Path.of("/project/web/page.html")));
        assertEquals(List.of(folder.resolve("src"), folder, folder.resolve("web")), files.roots());
    }

    @Test
    void a_line_is_taken_apart_as_a_shell_does() {
        assertEquals(
                List.of("sh", "-c", "echo 'a b'; exit", "a b", "", "c\"d"),
                ShellWords.of("sh -c \"echo 'a b'; exit\"  a\\ b '' \"c\\\"d\" "));
    }

    @Test
    void a_service_gets_what_it_needs_and_refers_to_it() {
        var addresses = new Addresses();
        addresses.put("orderDb", new Address("localhost", 5433, "tcp://localhost:5433", Map.of("USER", "app")));
        addresses.put("api", Address.of(8080, "http"));
        var api = service("api", "orderDb");

        assertEquals(
                Map.of(
                        "PORT", "8080",
                        "PORT_ORDER_DB", "5433",
                        "HOST_ORDER_DB", "localhost",
                        "URL_ORDER_DB", "tcp://localhost:5433",
                        "ORDER_DB_USER", "app"),
                addresses.environment(api));
        assertEquals(
                "tcp://host.docker.internal:5433",
                addresses.environment(api, Viewpoint.CONTAINER).get("URL_ORDER_DB"));
        assertEquals(
                "at host.docker.internal:5433, and localhost:9 stays",
                addresses.resolved(
                        api,
                        "at ${services.orderDb.host}:${services.orderDb.port}, and localhost:9 stays",
                        Viewpoint.CONTAINER));
        assertEquals("app at 5433", addresses.resolved(api, "${services.orderDb.user} at ${services.orderDb.port}"));
        assertThrows(Failure.class, () -> addresses.resolved(api, "${services.orderDb.nothing}"));
        assertThrows(Failure.class, () -> addresses.resolved(api, "${services.nobody.url}"));
    }

    @Test
    void this_machine_has_another_name_in_a_container_wherever_an_address_names_it() {
        var here = List.of(
                "localhost",
                "127.0.0.1",
                "http://localhost:8080/a",
                "postgresql://me@localhost/shop",
                "postgresql://me:pw@127.0.0.1:5432/shop",
                "jdbc:postgresql://[::1]/shop?host=localhost");

        assertEquals(here, here.stream().map(Viewpoint.HOST::of).toList());
        assertEquals(
                List.of(
                        "host.docker.internal",
                        "host.docker.internal",
                        "http://host.docker.internal:8080/a",
                        "postgresql://me@host.docker.internal/shop",
                        "postgresql://me:pw@host.docker.internal:5432/shop",
                        "jdbc:postgresql://host.docker.internal/shop?host=localhost"),
                here.stream().map(Viewpoint.CONTAINER::of).toList());
        assertEquals("http://localhost.example.test/", Viewpoint.CONTAINER.of("http://localhost.example.test/"));
    }

    @Test
    void a_port_that_a_service_has_already_is_free_for_it_and_for_nobody_else() {
        try (var lease = PortLease.any()) {
            var berths = new Berths(Map.of("db", lease.port()));

            assertEquals(lease.port(), berths.from(lease.port(), "db"));
            assertNotEquals(lease.port(), berths.from(lease.port(), "cache"));
            assertNotEquals(lease.port(), new Berths(Map.of()).from(lease.port(), "db"));
        }
    }

    @Test
    void who_needs_another_or_refers_to_it_is_told_where_it_is() {
        var web = Sketch.of("web")
                .needing("db")
                .with("API", "${services.api.url}")
                .readyWhenItSays("uses port ${services.cache.port}")
                .service();

        assertTrue(Reference.isTold(web, "db"));
        assertTrue(Reference.isTold(web, "api"));
        assertTrue(Reference.isTold(web, "cache"));
        assertFalse(Reference.isTold(web, "ap"));
    }

    @Test
    void a_text_that_comes_in_two_pieces_was_heard() {
        var witness = new Witness("is ready", (_, _) -> {});
        hear(witness, "the server is re");
        assertFalse(witness.hasHeard());

        hear(witness, "ady now\n\nlast line\n\n");

        assertTrue(witness.hasHeard());
        assertEquals("last line", witness.lastWords());
    }

    private static void hear(Witness witness, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        witness.heard(bytes, bytes.length);
    }

    private static Service service(String name, String... needs) {
        return Sketch.of(name).needing(needs).service();
    }
}
