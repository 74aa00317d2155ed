package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.compose.Container;
import parity.compose.Containers;
import parity.config.Project;
import parity.engine.Engine;
import parity.json.Json;
import parity.logs.EarlierRuns;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.RecipeRun;
import parity.testing.Scenario;

/** What containers say on a real engine: in order, followed, searched, and kept when they go. */
@Scenario
@Tag("recipe")
class LogsTest {

    private static final String PROJECT = "parity-test-logs";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String COMPOSE = """
            name: parity-test-logs
            x-service: &service
              image: debian:trixie-slim
              init: true
              stop_grace_period: 1s
            services:
              tick: {<<: *service, command: [sh, -c, 'while :; do i=$$((i+1)); echo "INFO tick $$i"; sleep 0.1; done']}
              tock: {<<: *service, command: [sh, -c, 'while :; do i=$$((i+1)); echo "tock $$i" >&2; sleep 0.1; done']}
              shop:
                <<: *service
                environment: {SHOP_PASSWORD: 'swordfish"1'}
                command:
                  - sh
                  - -c
                  - |
                    echo '2026-11-21T07:43:01.123Z  INFO 1 --- [main] shop : started with swordfish"1'
                    echo '2026-11-21T07:43:02.123Z ERROR 1 --- [main] shop : order 4711 refused'
                    echo 'java.lang.IllegalStateException: no leader'
                    printf '\\tat shop.Orders.place(Orders.java:41)\\n'
                    echo '{"level":"warn","msg":"order 4712 is late"}'
                    sleep 3600
              nasty:
                <<: *service
                tty: true
                command: [sh, -c, 'printf "\\033[31mred\\033[0m\\033]0;title\\007\\n"; head -c 300 /dev/urandom; sleep 3600']
              brief: {image: debian:trixie-slim, command: [sh, -c, 'printf "no end of line"; exit 3']}
              mute: {image: debian:trixie-slim, command: [echo, unheard], logging: {driver: none}}
              again: {<<: *service, command: [sh, -c, 'echo "I am $$HOSTNAME"; sleep 3600']}
              kept: {<<: *service, command: [sh, -c, 'trap "echo last words; exit" TERM; echo "I am $$HOSTNAME"; sleep 3600 & wait']}
              burst: {image: debian:trixie-slim, scale: 0, command: [seq, -f, 'line %g', '3000']}
              gone: {image: debian:trixie-slim, scale: 0, command: [echo, I was here]}
              late: {<<: *service, scale: 0}
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void bring_up() throws Exception {
        Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
        compose("up", "-d");
        for (var text : List.of("order 4712", "kept-1   | I am", "again-1  | I am", "tock 5", "red")) {
            await(() -> compose("logs").out().contains(text), () -> text);
        }
    }

    @AfterAll
    static void take_down() {
        compose("down", "--timeout", "0");
    }

    @Test
    void lines_of_all_services_come_in_the_order_of_time() {
        var lines = logs("--json")
                .exitsWith(0)
                .outcome()
                .out()
                .lines()
                .map(Json::parse)
                .toList();

        var times = lines.stream().map(line -> line.get("time").text()).toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(lines.stream()
                        .map(line -> line.get("service").text())
                        .distinct()
                        .count()
                >= 5);
        var tock = lines.stream()
                .filter(line -> line.get("service").text().equals("tock"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, tock.get("v").number());
        assertEquals(PROJECT + "-tock-1", tock.get("container").text());
        assertEquals("stderr", tock.get("stream").text());
        assertEquals("tock 1", tock.get("message").text());
        assertEquals(0, tock.get("run").number());
    }

    @Test
    void an_error_is_shown_with_its_stack_trace_and_nothing_else() {
        var run = logs("shop", "--level", "error").exitsWith(0).isSilentOnErrors();

        assertEquals("""
                shop | 2026-11-21T07:43:02.123Z ERROR 1 --- [main] shop : order 4711 refused
                shop | java.lang.IllegalStateException: no leader
                shop | \tat shop.Orders.place(Orders.java:41)
                """, run.outcome().out());
    }

    @Test
    void a_search_finds_what_matches_in_all_services() {
        var run = logs("--grep", "ORDER 471[12] ", "-i").exitsWith(0);

        assertEquals(2, run.outcome().out().lines().count());
        run.prints("order 4711 refused").prints("order 4712 is late");
    }

    @Test
    void what_was_found_stands_out() {
        var run = recipe("logs", "--grep", "4711")
                .with("FORCE_COLOR", "1")
                .in(folder)
                .run();

        run.exitsWith(0).prints("order \033[1;31m4711\033[0m refused").prints("\033[31m | \033[0m");
    }

    @Test
    void the_last_lines_are_those_that_match() {
        assertEquals(
                "shop | {\"level\":\"warn\",\"msg\":\"order 4712 is late\"}\n",
                logs("shop", "-n", "1", "--grep", "order").outcome().out());
        assertEquals(2, logs("shop", "tick", "-n", "1").outcome().out().lines().count());
    }

    @Test
    void only_what_was_said_since_then_is_shown() {
        logs("shop", "--since", "2026-01-01").exitsWith(0).prints("order 4711");

        assertEquals("", logs("shop", "--since", "0s").exitsWith(0).outcome().out());
        assertEquals(
                "", logs("shop", "--until", "2026-01-01").exitsWith(0).outcome().out());
        assertEquals(
                "",
                logs("shop", "-n", "5", "--until", "2026-01-01")
                        .exitsWith(0)
                        .outcome()
                        .out());
    }

    @Test
    void a_mistake_in_what_was_typed_is_said_before_anything_is_read() {
        logs("--grep", "order (47").exitsWith(2).complains("unclosed group at character 10");
        logs("--level", "eror").exitsWith(2).complains("did you mean 'error'?");
        logs("--since", "soon").exitsWith(2).complains("'soon' is no moment");
        logs("--since", "1m", "--until", "2m").exitsWith(2).complains("later than");
        logs("--tail", "some").exitsWith(2).complains("no number of lines");
        logs("-f", "--until", "1m").exitsWith(2).complains("choose");
        logs("shp").exitsWith(2).complains("no service 'shp' here; did you mean 'shop'?");
    }

    @Test
    void services_that_cannot_be_heard_are_named_and_hide_no_other() {
        logs("late", "mute", "brief")
                .exitsWith(0)
                .prints("brief | no end of line")
                .complains("no container yet: late")
                .complains("mute cannot be read: its log driver is 'none'");

        logs("late").exitsWith(1).complains("nothing was said yet: late has no container");
    }

    @Test
    void what_would_disturb_a_terminal_does_not_reach_it() {
        var out = logs("nasty").exitsWith(0).prints("nasty | red\n").outcome().out();

        assertFalse(out.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t'), out);
        logs("nasty", "--json").outcome().out().lines().forEach(Json::parse);
    }

    @Test
    void secrets_are_masked() {
        logs("shop").exitsWith(0).prints("started with ***");

        assertFalse(logs("shop", "--json").outcome().out().contains("swordfish"));
    }

    @Test
    void without_an_engine_it_says_so() {
        recipe("logs")
                .with("DOCKER_HOST", "unix://" + folder.resolve("none.sock"))
                .in(folder)
                .run()
                .exitsWith(4)
                .complains("no container engine");
    }

    @Test
    void a_reader_who_has_had_enough_ends_it_quietly() {
        var line = Stream.concat(
                Stream.of("sh", "-c", "\"$@\" | head -n 3", "sh"), recipe("logs", "-f").command().words().stream());

        var outcome =
                Command.of(line.toArray(String[]::new)).in(folder).within(LIMIT).run();

        assertEquals(3, outcome.out().lines().count());
        assertFalse(outcome.err().contains("bug"), outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
    }

    @Test
    void follows_restarts_and_containers_that_are_made_anew_until_it_is_interrupted() throws Exception {
        try (var following = Following.of("again", "late", "-n", "0")) {
            following.awaits("err", "no container yet: late");

            compose("restart", "again");
            following.awaits("out", "again | I am " + hostname("again"));
            compose("up", "-d", "--force-recreate", "again");
            following.awaits("out", "again | I am " + hostname("again"));
            compose("up", "-d", "--scale", "late=1", "late");
            following.awaits("err", "again ended with exit code 143");

            assertEquals(130, following.interrupted());
            assertFalse(following.said("err").contains("Exception"), following.said("err"));
        }
        compose("rm", "-sf", "late");
    }

    @Test
    void what_comes_fast_arrives_in_order_and_whole() throws Exception {
        try (var following = Following.of("burst")) {
            following.awaits("err", "no container yet: burst");
            compose("up", "-d", "--scale", "burst=1", "burst");
            following.awaits("out", "burst | line 3000");

            var lines = following.said("out").lines().toList();
            assertEquals(3000, lines.size());
            assertEquals("burst | line 1", lines.getFirst());
        }
    }

    @Test
    void what_a_container_said_is_kept_when_it_goes_up_to_its_last_words() throws Exception {
        var first = hostname("kept");
        try (var _ = EarlierRuns.whileGoing(Engine.here(), project(), containers("kept"))) {
            compose("up", "-d", "--force-recreate", "kept");
        }
        var second = hostname("kept");
        await(() -> logs("kept").outcome().out().contains("kept   | I am " + second), () -> second);

        logs("kept").exitsWith(0).prints("kept~1 | I am " + first).prints("kept~1 | last words");
        assertFalse(logs("kept", "--run", "0").outcome().out().contains(first));
        assertFalse(logs("kept", "--run", "1").outcome().out().contains(second));
        logs("kept", "--run", "1", "--json", "--grep", "last").prints("\"run\":1");
        logs("kept", "--run", "9").exitsWith(2).complains("no run 9 is kept of kept; there is: 0, 1");
    }

    @Test
    void a_removed_container_is_still_heard() throws Exception {
        compose("up", "-d", "--scale", "gone=1", "gone");
        await(() -> logs("gone").outcome().out().contains("I was here"), () -> "gone");
        compose("stop", "gone");
        containers("gone").forEach(container -> EarlierRuns.keep(Engine.here(), project(), container));
        assertEquals("gone | I was here\n", logs("gone").outcome().out());

        compose("rm", "-f", "gone");

        logs("gone").exitsWith(0).prints("gone~1 | I was here");
    }

    private static RecipeRun logs(String... words) {
        var all = Stream.concat(Stream.of("logs"), Stream.of(words)).toArray(String[]::new);
        return recipe(all[0], List.of(all).subList(1, all.length).toArray(String[]::new))
                .in(folder)
                .run();
    }

    private static Project project() {
        return Project.around(folder);
    }

    private static List<Container> containers(String service) {
        return Containers.of(Engine.here(), PROJECT).of(service);
    }

    private static String hostname(String service) {
        return containers(service).getFirst().id().substring(0, 12);
    }

    private static Outcome compose(String... words) {
        var line =
                Stream.concat(Stream.of("docker", "compose"), Stream.of(words)).toList();
        var outcome = Command.of(line).in(folder).within(LIMIT).run();
        assertTrue(outcome.succeeded(), () -> line + ": " + outcome.err());
        return outcome;
    }

    private static void await(BooleanSupplier condition, Supplier<String> what) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, () -> "waiting for " + what.get());
            Thread.sleep(20);
        }
    }

    /** {@code logs -f}, as a process that runs until it is interrupted. */
    private record Following(Process process, Path out, Path err) implements AutoCloseable {

        static Following of(String... words) throws IOException {
            var line = new ArrayList<>(recipe("logs", "-f").command().words());
            line.addAll(List.of(words));
            var out = Files.createTempFile(folder, "follow", ".out");
            var err = Files.createTempFile(folder, "follow", ".err");
            var process = new ProcessBuilder(Running.heedful(line))
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new Following(process, out, err);
        }

        void awaits(String stream, String text) throws Exception {
            LogsTest.await(
                    () -> said(stream).contains(text),
                    () -> "%s; out: %s; err: %s".formatted(text, said("out"), said("err")));
        }

        String said(String stream) {
            try {
                return Files.readString(stream.equals("out") ? out : err);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        int interrupted() throws Exception {
            Command.of("kill", "-INT", String.valueOf(process.pid())).run();
            assertTrue(process.waitFor(5, TimeUnit.SECONDS), "it goes on");
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
