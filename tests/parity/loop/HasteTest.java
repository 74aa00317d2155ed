package parity.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Service;
import parity.loop.Standing.State;
import parity.process.HostProcess.Ear;
import parity.process.Running;
import parity.terminal.Chorus;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

/** How a service is built and started whose files change quicker than that is done. */
class HasteTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Path OUTPUT = Path.of("src/version.txt");
    private static final String WARNING = "it may write into what is watched";

    @TempDir
    private Path project;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Works works = new Works(new Semaphore(0), new Semaphore(0), new AtomicInteger(), new AtomicInteger());
    private Scene scene;
    private Life life;

    @BeforeEach
    void prepare() {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(out, out, false, Verbosity.NORMAL, RunLog.none());
        scene = new Scene(
                Chorus.forPeople(terminal, List.of("db", "api")),
                new Standings(List.of("db", "api")),
                new Addresses(),
                new Notebook(project),
                new Journal(project));
        life = new Life(works, scene, () -> {});
    }

    @Test
    void three_changes_during_one_long_build_give_one_more_build() throws Exception {
        scene.standings().set("db", Standing.of(State.READY, ""));
        life.begin();
        builds();
        var outcomes = List.of(life.again("a changed"), life.again("b changed"), life.again("c changed"));
        works.permits.release();
        builds();
        outcomes.forEach(outcome -> assertFalse(outcome.isDone()));
        works.permits.release();

        for (var outcome : outcomes) {
            assertEquals("", outcome.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
        becomes(State.READY);
        assertEquals(2, works.starts.get());
        assertEquals(0, works.builds.availablePermits());
        assertEquals(List.of("api | * restart: c changed"), restarts());
        life.end();
    }

    @Test
    void what_kept_it_from_starting_is_the_outcome_for_all() throws Exception {
        scene.standings().set("db", Standing.of(State.READY, ""));
        life.begin();
        builds();
        var first = life.again("a changed");
        var second = life.again("b changed");
        works.permits.release();
        works.exit.set(3);
        builds();
        works.permits.release();

        assertEquals("its build ended with 3", first.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
        assertEquals("its build ended with 3", second.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
        life.end();
    }

    @Test
    void who_asks_before_its_first_start_is_served_by_that() throws Exception {
        life.begin();
        var first = life.again("a changed");
        var second = life.again("b changed");
        scene.standings().set("db", Standing.of(State.READY, ""));
        builds();
        works.permits.release();

        assertEquals("", first.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
        assertEquals("", second.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
        becomes(State.READY);
        assertEquals(1, works.starts.get());
        assertEquals(List.of(), restarts());
        assertEquals(0, works.builds.availablePermits());
        life.end();
    }

    @Test
    void one_that_writes_what_is_watched_in_each_build_is_left_alone() throws Exception {
        scene.standings().set("db", Standing.of(State.READY, ""));
        var loop = new Loop(scene, List.of(works));
        loop.begin();
        try {
            while (!said.toString(StandardCharsets.UTF_8).contains(WARNING)) {
                builds();
                Thread.sleep(200);
                loop.changed("api", new Change(List.of(OUTPUT)));
                works.permits.release();
            }
            becomes(State.READY);
            int restarts = restarts().size();
            loop.changed("api", new Change(List.of(OUTPUT)));

            assertTrue(restarts >= 6 && restarts <= 10, said::toString);
            assertEquals(restarts, restarts().size());
            assertEquals(1, lines().filter(line -> line.contains(WARNING)).count());
            assertTrue(said.toString(StandardCharsets.UTF_8).contains("each time while it is built"));
        } finally {
            loop.endAll();
        }
    }

    private void builds() throws InterruptedException {
        assertTrue(works.builds.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS), () -> "no build: " + said);
    }

    private void becomes(State state) throws InterruptedException {
        assertTrue(
                scene.standings().await(List.of("api"), standing -> standing.state() == state, LIMIT),
                () -> scene.standings().of("api").toString());
    }

    private List<String> restarts() {
        return lines().filter(line -> line.contains("restart: ")).toList();
    }

    private Stream<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines();
    }

    /** A process that is built first, for as long as the test wants. */
    private record Works(Semaphore builds, Semaphore permits, AtomicInteger exit, AtomicInteger starts)
            implements Role {

        @Override
        public Optional<Building> building() {
            return Optional.of(_ -> {
                builds.release();
                permits.acquire();
                return exit.get();
            });
        }

        @Override
        public Running start(Ear ear) {
            starts.incrementAndGet();
            return new Quiet(new CompletableFuture<>());
        }

        @Override
        public Service service() {
            return Sketch.of("api").needing("db").builtBy("build").service();
        }

        @Override
        public String trouble(Witness witness) {
            return "";
        }
    }

    private record Quiet(CompletableFuture<Integer> end) implements Running {

        @Override
        public boolean isAlive() {
            return !end.isDone();
        }

        @Override
        public int stop(Duration patience) {
            end.complete(0);
            return 0;
        }
    }
}
