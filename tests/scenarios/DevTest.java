package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Command;
import parity.testing.RecipeRun;

/** The services of a project as one: real processes, started, restarted, flooded with, and ended. */
@Tag("recipe")
class DevTest {

    @TempDir
    private Path folder;

    @Test
    void each_starts_when_those_that_it_needs_are_ready_and_is_told_where_they_are() throws IOException {
        services("""
                  web: { command: "echo web sees ${services.orderApi.url}, port $PORT_ORDER_API on $HOST_ORDER_API",
                         needs: [orderApi], one_shot: true }
                  orderApi: { command: "echo got $WHO; sleep 0.2; touch up; exec sleep 600",
                              env: { WHO: "${services.db.port}" }, needs: [db], ready: "log: got" }
                  db: { command: "sleep 0.2; echo at $PORT; exec sleep 600", ready: "log: at" }
                """);

        try (var dev = dev()) {
            var said = dev.untilItSays("web      | * done").said();

            var port = found("orderApi \\| got (\\d+)", said);
            assertEquals(port, found("db       \\| at (\\d+)", said));
            assertTrue(said.indexOf("db       | * ready") < said.indexOf("orderApi | got"), said);
            var api = found("web      \\| web sees http://localhost:(\\d+),", said);
            assertTrue(said.contains("port %s on localhost".formatted(api)), said);
        }
    }

    @Test
    void an_interrupt_ends_all_of_them_also_who_ignores_it_or_has_left_home() throws IOException {
        var seconds = seconds();
        services("""
                  stays: { command: "trap '' TERM; echo here; while :; do sleep 0.1; done", ready: "log: here" }
                  leaves: { command: "(setsid sleep %s &); echo gone; exec sleep 600", ready: "log: gone" }
                """.formatted(seconds));

        try (var dev = dev().untilItSays("stays  | * ready").untilItSays("leaves | * ready")) {
            dev.until("leave home", () -> sleepers(seconds) == 1);

            assertEquals(130, dev.end("INT"));

            assertTrue(dev.said().contains("did not end within 10 s, and"), dev.said());
            assertEquals(0, sleepers(seconds));
        }
    }

    @Test
    void what_a_killed_run_left_is_ended_by_the_next_and_one_at_a_time_runs() throws IOException {
        var seconds = seconds();
        services("  api: { command: \"echo up; exec sleep %s\", ready: \"log: up\" }%n".formatted(seconds));
        try (var killed = dev().untilItSays("api | * ready")) {
            recipe("dev").run().exitsWith(1).complains("run by another 'dev' already (pid ");
            assertEquals(137, killed.end("KILL"));
        }
        assertEquals(1, sleepers(seconds));

        try (var next = dev().untilItSays("api | * ready")) {
            assertTrue(next.said().contains("ended what an earlier run left behind: pid "), next.said());
            assertEquals(1, sleepers(seconds));
        }
    }

    /** Redis wipes out its environment, and with it what others are known by. */
    @Test
    void a_server_that_a_killed_run_left_is_ended_and_its_data_stay() throws IOException {
        services("""
                  cache: { resource: redis, engine: embedded }
                  api: { command: "echo on $CACHE_PORT; exec sleep 600", needs: [cache], ready: "log: on" }
                """);
        int port;
        try (var killed = dev().untilItSays("api   | * ready")) {
            port = Integer.parseInt(found("api   \\| on (\\d+)", killed.said()));
            killed.end("KILL");
        }

        try (var next = dev().untilItSays("api   | * ready")) {
            assertTrue(next.said().contains("ended what an earlier run left behind: pid "), next.said());
            assertEquals(port, Integer.parseInt(found("api   \\| on (\\d+)", next.said())));
        }
    }

    @Test
    void of_those_who_flood_no_line_is_lost_or_torn() throws IOException {
        int lines = 20_000;
        var text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append(
                    "  s%d: { command: \"seq -f 'line %%.0f of s%d, which is a whole one' 1 %d\", one_shot: true }%n"
                            .formatted(i, i, lines));
        }
        services(text.toString());

        var said = recipe("dev").run().exitsWith(0).outcome().out().lines().toList();

        for (int i = 0; i < 5; i++) {
            var margin = "s%d | ".formatted(i);
            var own = said.stream()
                    .filter(line -> line.startsWith(margin) && !line.startsWith(margin + "*"))
                    .toList();
            var wanted = new ArrayList<String>();
            for (int n = 1; n <= lines; n++) {
                wanted.add("%sline %d of s%d, which is a whole one".formatted(margin, n, i));
            }
            assertEquals(wanted, own);
        }
    }

    @Test
    void bytes_that_are_no_text_move_no_cursor_and_stop_nothing() throws IOException {
        services("""
                  odd: { command: "printf 'a\\\\377b\\\\n\\\\033[2Jc\\\\007\\\\n\\\\000d\\\\rlast\\\\r\\\\nno end'", one_shot: true }
                """);

        var said = recipe("dev").run().exitsWith(0).outcome().out();

        assertTrue(said.startsWith("odd | a\uFFFDb\nodd | c\nodd | last\nodd | no end\nodd | * done"), said);
    }

    @Test
    void only_whose_file_changed_is_restarted_and_not_for_what_git_ignores() throws IOException {
        Files.createDirectories(folder.resolve("api/src/deep"));
        Files.createDirectories(folder.resolve("web"));
        Files.writeString(folder.resolve(".gitignore"), "*.log\n");
        git();
        services("""
                  api: { command: "echo api; exec sleep 600", dir: api, watch: ["src/**"], ready: "log: api" }
                  web: { command: "echo web; exec sleep 600", dir: web, watch: ["*.js"], ready: "log: web" }
                """);

        try (var dev = dev("--watch").untilItSays("api | * ready").untilItSays("web | * ready")) {
            Files.writeString(folder.resolve("api/src/deep/noise.log"), "ignored");
            Files.writeString(folder.resolve("web/page.html"), "not watched");
            Files.writeString(folder.resolve("api/src/deep/A.java"), "class A {}");
            dev.untilItSays("api | * restart: api/src/deep/A.java changed");
            Files.createDirectories(folder.resolve("api/src/fresh"));
            Files.writeString(folder.resolve("api/src/fresh/B.java"), "class B {}");
            dev.untilItSays("api | * restart: api/src/fresh");

            assertFalse(dev.said().contains("web | * restart"), dev.said());
            assertFalse(dev.said().contains("noise"), dev.said());
        }
    }

    @Test
    void a_failed_build_leaves_running_what_runs_and_a_loop_is_stopped() throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("src/main"), "good");
        services("""
                  api: { command: "echo run $(cat src/main); exec sleep 600", build: "grep good src/main",
                         watch: ["src/*"], ready: "log: run" }
                  wild: { command: "echo wild; date +%N > out/x; exec sleep 600", watch: ["out/*"], ready: "log: wild" }
                """);
        Files.createDirectories(folder.resolve("out"));

        try (var dev = dev("--watch").untilItSays("api  | * ready")) {
            Files.writeString(folder.resolve("src/main"), "bad");
            dev.untilItSays("the build ended with 1; what runs is left running");
            assertEquals(1, count("run good", dev.said()));

            Files.writeString(folder.resolve("src/main"), "good again");
            dev.untilItSays("run good again");
            dev.untilItSays("it may write into what is watched");
        }
    }

    @Test
    void who_crashes_is_tried_again_with_pauses_and_given_up_and_what_is_not_there_is_not() throws IOException {
        services("""
                  crash: { command: "echo out of luck >&2; exit 3" }
                  none: { command: "no-such-program-here" }
                """);

        try (var dev = dev()) {
            dev.untilItSays("none  | * ended with 127");
            assertTrue(dev.said().contains("not tried again before 'rs none' or 'dev-restart none'"), dev.said());
            for (var pause : List.of("500", "1000", "2000", "4000", "8000")) {
                dev.untilItSays("crash | * ended with 3: out of luck; again in %s ms".formatted(pause));
            }
            dev.untilItSays(
                    "crash | * ended with 3: out of luck; given up after 6 starts, 'rs crash' or 'dev-restart crash' tries again");
            assertEquals(1, dev.exit());
        }
    }

    @Test
    void who_was_to_do_a_thing_once_and_failed_does_it_once_unless_it_may_again() throws IOException {
        services("""
                  once: { command: "echo try >> once.txt; exit 4", one_shot: true }
                  again: { command: "test -f again.txt || { touch again.txt; exit 4; }", one_shot: true, restart: on-failure }
                """);

        try (var dev = dev()) {
            dev.untilItSays("again | * ended with 4; again in 500 ms").untilItSays("again | * done");
            assertEquals(1, dev.exit());
            assertTrue(dev.said().contains("once  | * ended with 4"), dev.said());
        }
        assertEquals("try\n", Files.readString(folder.resolve("once.txt")));
    }

    /** As by the kernel, where memory is short. */
    @Test
    void a_server_that_is_killed_is_started_again_with_its_data_and_what_it_told_is_printed_as_is_asked()
            throws Exception {
        services("""
                  cache: { resource: redis, engine: embedded, password: "it's" }
                  api: { command: "echo on $CACHE_PORT; exec sleep 600", needs: [cache], ready: "log: on" }
                """);
        try (var dev = dev().untilItSays("api   | * ready")) {
            var server = dev.process()
                    .descendants()
                    .filter(one -> one.info().command().orElse("").contains("redis-server"))
                    .findFirst()
                    .orElseThrow();

            Command.of("kill", "-KILL", String.valueOf(server.pid())).run();

            dev.untilItSays("cache | * ended with 137")
                    .until("ready again", () -> dev.said().split("cache \\| \\* ready", -1).length == 3);
            recipe("env", "api").run().exitsWith(0).prints("CACHE_PASSWORD='***'");
            recipe("env", "api", "--reveal", "--export").run().exitsWith(0).prints("export CACHE_PASSWORD='it'\\''s'");
            var told = recipe("env", "api", "--reveal", "--json")
                    .run()
                    .exitsWith(0)
                    .outcome()
                    .out();
            assertTrue(told.contains("it's"), told);
            var masked =
                    recipe("env", "api", "--json").run().exitsWith(0).outcome().out();
            assertFalse(masked.contains("it's"), masked);
        }
    }

    @Test
    void where_nothing_is_left_to_run_it_ends_and_a_port_that_is_taken_moves() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            services("""
                      api: { command: "echo $PORT", port: %d, one_shot: true }
                      bad: { command: "echo the reason; exit 3", restart: never, ready: "log: up" }
                      late: { command: "echo never", needs: [bad], one_shot: true }
                    """.formatted(taken.getLocalPort()));

            var dev = recipe("dev").run().exitsWith(1);

            dev.complains("api: port %d is taken; it gets ".formatted(taken.getLocalPort()))
                    .prints("api  | * done")
                    .prints("bad  | * ended with 3: the reason");
            assertFalse(dev.outcome().out().contains("late | never"));
        }
    }

    @Test
    void one_that_says_itself_when_it_is_ready_is_believed_at_each_start_anew() throws IOException {
        Files.writeString(folder.resolve("api.pl"), """
                use IO::Socket::UNIX;
                use Socket;
                $| = 1;
                print "begins as $$\n";
                my $notify = IO::Socket::UNIX->new(Type => SOCK_DGRAM, Peer => $ENV{NOTIFY_SOCKET}) or die "nobody hears: $!";
                $notify->send("STATUS=half way, not READY=1 yet\n");
                sleep 1 until -e 'go';
                unlink 'go';
                $notify->send("STATUS=there\nREADY=1\n");
                print "has said it\n";
                sleep 600;
                """);
        services("""
                  api: { command: perl api.pl, ready: notify }
                  web: { command: "echo web; exec sleep 600", needs: [api] }
                """);

        try (var dev = dev().untilItSays("api | begins")) {
            assertFalse(dev.said().contains("api | * ready"), dev.said());
            Files.createFile(folder.resolve("go"));
            dev.untilItSays("web | * started");
            assertTrue(dev.said().indexOf("has said it") < dev.said().indexOf("web | * started"), dev.said());

            long pid = Long.parseLong(found("api \\| begins as (\\d+)", dev.said()));
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            dev.until("begin again", () -> count("api \\| begins", dev.said()) == 2);
            recipe("health").run().exitsWith(1).prints("it has not sent READY=1 to its NOTIFY_SOCKET");
            Files.createFile(folder.resolve("go"));
            dev.until("be ready again", () -> count("api \\| \\* ready", dev.said()) == 2);
            assertFalse(dev.said().contains("restricted"), dev.said());
        }
    }

    @Test
    void who_was_told_a_port_that_is_another_now_is_restarted() throws IOException {
        Files.writeString(folder.resolve("api.pl"), """
                use IO::Socket::INET;
                $| = 1;
                my $door = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $ENV{PORT}, Listen => 1, ReuseAddr => 1)
                    or die "no door: $!";
                print "pid $$ at $ENV{PORT}\n";
                sleep 600;
                """);
        services("""
                  api: { command: perl api.pl, ready: "log: pid" }
                  web: { command: "echo finds api at $PORT_API; exec sleep 600", needs: [api], ready: "log: finds" }
                """);

        try (var dev = dev().untilItSays("web | * ready")) {
            int port = Integer.parseInt(found("web \\| finds api at (\\d+)", dev.said()));
            long pid = Long.parseLong(found("api \\| pid (\\d+)", dev.said()));
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            try (var _ = bound(dev, port)) {
                dev.untilItSays("api | * its port was taken; it gets another one");
                dev.untilItSays("web | * restart: api has another port");
                dev.until("find it", () -> count("web \\| finds api at", dev.said()) == 2);
            }

            var said = dev.said();
            var now = found("api \\| pid \\d+ at (?!%d\\b)(\\d+)".formatted(port), said);
            assertTrue(said.contains("web | finds api at " + now), said);
        }
    }

    @Test
    void a_project_without_services_and_a_wrong_name_are_said() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "name: empty\n");
        recipe("dev").run().exitsWith(2).complains("no 'services' in the parity.yml of");

        services("  api: { command: run, dir: nowhere }\n");
        recipe("dev", "apj").run().exitsWith(2).complains("no service 'apj' in parity.yml; did you mean 'api'?");
        recipe("dev").run().exitsWith(2).complains("parity.yml:3:29: 'services.api.dir': there is no folder nowhere");
    }

    private void services(String text) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "name: devtest\nservices:\n" + text);
    }

    private Running dev(String... words) {
        return Running.of(recipe("dev", words));
    }

    private RecipeRun.Prepared recipe(String name, String... words) {
        return RecipeRun.recipe(name, words).in(folder);
    }

    private void git() {
        Command.of("git", "init", "-q").in(folder).run();
    }

    /** As soon as whoever had it is gone. */
    private static ServerSocket bound(Running dev, int port) {
        var socket = new AtomicReference<ServerSocket>();
        dev.until("a free port " + port, () -> {
            try {
                socket.set(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
                return true;
            } catch (IOException e) {
                return false;
            }
        });
        return socket.get();
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }

    /** Those of another test run at the same time are others. */
    private static String seconds() {
        return String.valueOf(100_000 + ProcessHandle.current().pid() % 100_000 + System.nanoTime() % 1000 * 100_000);
    }

    private static long sleepers(String seconds) {
        return ProcessHandle.allProcesses()
                .filter(one ->
                        List.of(one.info().arguments().orElse(new String[0])).equals(List.of(seconds)))
                .count();
    }
}
