package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.json.Json;
import parity.testing.PortLease;
import parity.testing.RecipeRun;

/** Services that go on in the background: one table, one log, one lifecycle, with real processes and without an engine. */
@Tag("recipe")
class DetachTest {

    private static final long LIMIT = TimeUnit.MINUTES.toNanos(2);

    /** Answers at its port, 500 while there is a file of this name; says each question. */
    private static final String SERVER = """
            #!/usr/bin/perl
            use IO::Socket::INET;
            $| = 1;
            my $door = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $ENV{PORT}, Listen => 5, ReuseAddr => 1)
                or die "no door: $!";
            print "ERROR this is only a test\\nup at $ENV{PORT}\\n";
            while (my $guest = $door->accept) {
                my $line = <$guest>;
                $line =~ /^GET (\\S+)/ and $1 ne '/health' and print "asked $1\\n";
                print $guest -e 'sick' ? "HTTP/1.0 500 Sick\\r\\n\\r\\n" : "HTTP/1.0 200 OK\\r\\n\\r\\n$$";
                close $guest;
            }
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @AfterEach
    void take_down() {
        for (var project : List.of(folder, other)) {
            if (Files.exists(project.resolve("parity.yml"))) {
                recipe(project, "dev-down").run();
            }
        }
    }

    @Test
    void it_returns_when_all_is_ready_and_the_others_speak_of_it_as_of_containers() throws Exception {
        var seconds = project(folder, "detached");

        recipe(folder, "dev", "--detach")
                .run()
                .exitsWith(0)
                .prints("process, ready after")
                .prints("detached: 3/3 healthy, in the background (pid ");

        recipe(folder, "status").run().exitsWith(0).prints("detached: 2 ready, 1 done");
        recipe(folder, "health").run().exitsWith(0).prints("3/3 healthy");
        recipe(folder, "wait-healthy", "api").run().exitsWith(0).prints("1/1 healthy");
        recipe(folder, "logs", "--level", "error").run().exitsWith(0).prints("api  | ERROR this is only a test");
        var line = recipe(folder, "logs", "load", "--json", "--grep", "loaded")
                .run()
                .exitsWith(0)
                .json();
        assertEquals("loaded", line.get("message").text());
        assertEquals("load", line.get("service").text());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".parity/dev/socket"))));

        recipe(folder, "dev-down").run().exitsWith(0).prints("detached: db, api, load ended");
        assertEquals(0, sleepers(seconds));
        recipe(folder, "health").run().exitsWith(1).prints("none of them runs: not started");
        recipe(folder, "logs", "--run", "1", "api").run().exitsWith(0).prints("api~1 | up at");
    }

    @Test
    void containers_that_were_never_set_up_hide_nobody() throws Exception {
        project(folder, "half");
        var settings = folder.resolve("parity.yml");
        Files.writeString(
                settings, Files.readString(settings) + "secrets: [PASSWORD]\ncompose: {files: [stack.yaml]}\n");
        Files.writeString(
                folder.resolve("stack.yaml"),
                "services: {web: {image: web, environment: {PASSWORD: \"${PASSWORD:?}\"}}}\n");

        recipe(folder, "dev", "db", "api", "--detach").run().exitsWith(0);

        recipe(folder, "status").run().exitsWith(0).prints("2 ready");
        recipe(folder, "health", "db", "api").run().exitsWith(0).prints("2/2 healthy");
        recipe(folder, "logs", "api").run().exitsWith(0).prints("up at");
    }

    @Test
    void a_log_is_followed_a_service_is_restarted_and_who_is_sick_is_said() throws Exception {
        project(folder, "followed");
        recipe(folder, "dev", "--detach").run().exitsWith(0);
        var before = service("api");

        try (var log = Running.of(recipe(folder, "logs", "-f", "api")).untilItSays("* ready after")) {
            ask(before, "/something");
            log.untilItSays("asked /something");

            var done = recipe(folder, "dev-restart", "api", "--json")
                    .run()
                    .exitsWith(0)
                    .json();

            log.untilItSays("* restart: asked for");
            assertTrue(done.get("ready").truth());
            assertFalse(service("api").get("pid").number() == before.get("pid").number());
        }
        Files.createFile(folder.resolve("sick"));
        recipe(folder, "health").run().exitsWith(1).prints("/health says HTTP 500");
        recipe(folder, "wait-healthy", "--timeout", "1").run().exitsWith(5).prints("2/3 healthy");
        var told = recipe(folder, "health", "--json").run().exitsWith(1).json();
        assertFalse(told.get("healthy").truth());
    }

    @Test
    void of_those_that_are_restarted_together_the_needed_ones_come_first() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), """
                name: together
                services:
                  web: { command: "echo web >> order; echo up; exec sleep 600", needs: [api], ready: "log: up" }
                  api: { command: "sleep 0.3; echo api >> order; echo up; exec sleep 600", needs: [db], ready: "log: up" }
                  db: { command: "sleep 0.3; echo db >> order; echo up; exec sleep 600", ready: "log: up" }
                """);
        recipe(folder, "dev", "--detach").run().exitsWith(0);

        recipe(folder, "dev-restart").run().exitsWith(0);

        var once = List.of("db", "api", "web");
        var twice = Stream.concat(once.stream(), once.stream()).toList();
        assertEquals(twice, Files.readAllLines(folder.resolve("order")));
        recipe(folder, "dev-restart", "web", "dbb").run().exitsWith(2).complains("no service 'dbb'");
        assertEquals(twice, Files.readAllLines(folder.resolve("order")));

        var changed = Files.readString(folder.resolve("parity.yml")).replace("echo web", "echo page");
        Files.writeString(folder.resolve("parity.yml"), changed);
        var outdated = "parity.yml has changed since this 'dev' began";
        recipe(folder, "dev-restart", "web").run().exitsWith(0).complains(outdated);
        recipe(folder, "dev", "--detach").run().exitsWith(0).complains(outdated);

        Files.writeString(folder.resolve("parity.yml"), changed.replace("services:", "servises:"));
        recipe(folder, "dev-down").run().exitsWith(2).complains("servises").complains(" ended, ");
        recipe(folder, "dev-down").run().exitsWith(2);
    }

    @Test
    void of_a_supervisor_that_was_killed_the_truth_is_said_and_what_it_left_is_ended() throws Exception {
        var seconds = project(folder, "killed");
        recipe(folder, "dev", "--detach").run().exitsWith(0);
        kill(folder);

        recipe(folder, "status").run().exitsWith(0).prints("was killed, and this goes on (pid ");
        recipe(folder, "health").run().exitsWith(1).prints("0/3 healthy");
        recipe(folder, "dev-restart", "api").run().exitsWith(1).complains("no 'dev' runs here that could restart api");
        recipe(folder, "dev-down").run().exitsWith(0).prints("its 'dev' was killed before; ended what it left: pid ");
        assertEquals(0, sleepers(seconds));

        recipe(folder, "dev", "--detach").run().exitsWith(0);
        kill(folder);
        recipe(folder, "dev", "--detach").run().exitsWith(0).prints("3/3 healthy");
        assertEquals(1, sleepers(seconds));
    }

    @Test
    void what_is_not_as_the_file_says_is_told_to_who_began_it() throws IOException {
        try (var taken = PortLease.any()) {
            Files.writeString(folder.resolve("parity.yml"), """
                    name: told
                    services:
                      web: { command: "exec sleep 600", port: %d }
                    """.formatted(taken.port()));

            var begun = recipe(folder, "dev", "--detach", "--json").run().exitsWith(0);

            var note = "web: port %d is taken; it gets ".formatted(taken.port());
            begun.complains(note);
            assertTrue(begun.json().get("notes").items().getFirst().text().startsWith(note));
            var web = begun.json().get("services").items().getFirst();
            assertTrue(web.get("url").text().startsWith("http://localhost:"), web.toString());
        }
    }

    @Test
    void two_projects_at_once_do_not_meet_and_a_second_run_of_one_joins_it() throws Exception {
        project(folder, "one");
        var seconds = project(other, "two");
        var far = other;
        recipe(folder, "dev", "--detach").run().exitsWith(0);
        recipe(far, "dev", "--detach").run().exitsWith(0);

        recipe(folder, "dev", "-d", "api")
                .run()
                .exitsWith(0)
                .complains("run already (pid ")
                .prints("one: 2/2 healthy");
        try (var joined = Running.of(recipe(folder, "dev"))
                .untilItSays("Ctrl-C leaves them running")
                .untilItSays("api  | * ready")) {
            joined.end("INT");
        }
        recipe(folder, "dev-down").run().exitsWith(0);

        recipe(far, "status").run().exitsWith(0).prints("two: 2 ready, 1 done");
        assertEquals(1, sleepers(seconds));
    }

    @Test
    void who_cannot_become_ready_is_said_with_its_last_words_and_what_stays() throws Exception {
        Files.writeString(folder.resolve("parity.yml"), """
                name: broken
                services:
                  good: { command: "exec sleep 600" }
                  bad: { command: "echo the reason why; exit 3", restart: never, ready: "log: up" }
                  late: { command: "exec sleep 600", needs: [bad] }
                """);

        recipe(folder, "dev", "--detach")
                .run()
                .exitsWith(1)
                .complains("bad is down: ended with 3: the reason why")
                .complains("  | the reason why")
                .complains("late is down: waits for bad")
                .complains("'dev-down' ends it")
                .prints("broken: 1/3 healthy");
        recipe(folder, "dev-down").run().exitsWith(0);

        Files.writeString(
                folder.resolve("parity.yml"), "name: broken\nservices:\n  api: { command: run, dir: nowhere }\n");
        recipe(folder, "dev", "--detach").run().exitsWith(2).complains("there is no folder");
        recipe(folder, "status").run().exitsWith(0).prints("broken: 1 not started");
    }

    /** Returns by what its sleeper is known among all processes. */
    private static String project(Path folder, String name) throws IOException {
        var seconds = String.valueOf(100_000 + System.nanoTime() % 1_000_000_000);
        Files.writeString(folder.resolve("server.pl"), SERVER);
        Files.writeString(folder.resolve("parity.yml"), """
                name: %s
                services:
                  db: { command: "echo open; exec sleep %s", ready: "log: open" }
                  api: { command: "exec perl server.pl", needs: [db], health: /health }
                  load: { command: "echo loaded", needs: [db], one_shot: true }
                """.formatted(name, seconds));
        return seconds;
    }

    private Json service(String name) {
        return recipe(folder, "status", name, "--json")
                .run()
                .exitsWith(0)
                .json()
                .get("services")
                .items()
                .getFirst();
    }

    private static void ask(Json service, String path) throws IOException {
        var address = service.get("url").text();
        try (var answer = java.net
                .URI
                .create(address.replace("localhost", "127.0.0.1") + path)
                .toURL()
                .openStream()) {
            answer.readAllBytes();
        }
    }

    private static void kill(Path folder) throws IOException {
        long pid = Json.parse(Files.readString(folder.resolve(".parity/dev/session.json")))
                .get("pid")
                .number();
        var supervisor = ProcessHandle.of(pid).orElseThrow();
        supervisor.destroyForcibly();
        long deadline = System.nanoTime() + LIMIT;
        while (!parity.process.HostProcess.isGone(supervisor)) {
            assertTrue(System.nanoTime() < deadline, "it does not go");
            Thread.onSpinWait();
        }
    }

    private static RecipeRun.Prepared recipe(Path folder, String name, String... words) {
        return RecipeRun.recipe(name, words).in(folder).with("DOCKER_HOST", "unix:///nonexistent/engine.sock");
    }

    private static long sleepers(String seconds) {
        return ProcessHandle.allProcesses()
                .filter(one ->
                        List.of(one.info().arguments().orElse(new String[0])).equals(List.of(seconds)))
                .count();
    }
}
