package parity.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Service;
import parity.engine.Silence;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.loop.Standing.State;
import parity.process.HostProcess.Ear;
import parity.process.Running;
import parity.terminal.Chorus;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

/** How a service fares whose engine goes and comes. */
class LifeTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path project;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Semaphore moves = new Semaphore(0);
    private Scene scene;
    private Vat vat;
    private Life life;

    @BeforeEach
    void prepare() {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(out, out, false, Verbosity.NORMAL, RunLog.none());
        scene = new Scene(
                Chorus.forPeople(terminal, List.of("db")),
                new Standings(List.of("db")),
                new Addresses(),
                new Notebook(project),
                new Journal(project));
        vat = new Vat(new ArrayList<>(), new ArrayDeque<>());
        life = new Life(vat, scene, moves::release);
    }

    @Test
    void an_engine_that_goes_is_said_once_and_its_container_comes_back_by_itself() throws Exception {
        life.begin();
        becomes(State.READY);
        vat.troubles.add(silence());
        vat.troubles.add(new Silence(Exit.TIMED_OUT, "it is stuck"));

        vat.runs.getFirst().end.completeExceptionally(silence());

        becomes(State.WAITING);
        assertEquals(
                "no engine here; it begins anew by itself once that answers",
                scene.standings().of("db").why());
        becomes(State.READY);
        assertEquals(2, vat.runs.size());
        life.end();
        assertFalse(life.hasLeft());
        assertEquals(
                1,
                said.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("begins anew by itself"))
                        .count());
    }

    @Test
    void one_that_never_ran_has_nobody_to_wait_for() throws Exception {
        vat.troubles.add(silence());

        life.begin();

        becomes(State.FAILED);
        assertEquals("no engine here", scene.standings().of("db").why());
        life.end();
        assertFalse(life.hasLeft());
    }

    @Test
    void who_asks_for_it_meanwhile_hears_why_not_and_it_is_tried_again_all_the_same() throws Exception {
        life.begin();
        becomes(State.READY);
        vat.troubles.add(silence());

        var why = life.again("asked for").get(LIMIT.toSeconds(), TimeUnit.SECONDS);

        assertEquals("no engine here", why);
        becomes(State.WAITING);
        becomes(State.READY);
        life.end();
    }

    @Test
    void what_the_engine_refuses_once_it_answers_is_the_end_of_it() throws Exception {
        life.begin();
        becomes(State.READY);
        vat.troubles.add(silence());
        vat.troubles.add(new Failure("no such image"));

        vat.runs.getFirst().end.completeExceptionally(silence());

        becomes(State.FAILED);
        assertEquals("no such image", scene.standings().of("db").why());
        life.end();
    }

    @Test
    void whoever_uses_it_is_told_when_it_is_ready_at_another_port() throws Exception {
        life.begin();
        becomes(State.READY);
        scene.addresses().put("db", Address.of(5433, "tcp"));

        life.again("asked for").get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertTrue(moves.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS));
        life.again("asked for").get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        becomes(State.READY);
        life.end();

        assertEquals(0, moves.availablePermits(), "once");
    }

    @Test
    void what_cannot_be_ended_is_said_to_be_left() throws Exception {
        life.begin();
        becomes(State.READY);
        vat.runs.getFirst().isDeaf = true;

        life.end();

        assertTrue(life.hasLeft());
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("could not be ended: no engine here"));
    }

    private static Silence silence() {
        return new Silence(Exit.MISSING, "no engine here");
    }

    private void becomes(State state) throws InterruptedException {
        assertTrue(
                scene.standings().await(List.of("db"), standing -> standing.state() == state, LIMIT),
                () -> scene.standings().of("db").toString());
    }

    /** A container of which nothing but its starts and ends is to be seen; what goes wrong with a start is planned. */
    private record Vat(List<Content> runs, Queue<Failure> troubles) implements Role {

        @Override
        public Running start(Ear ear) {
            var trouble = troubles.poll();
            if (trouble != null) {
                throw trouble;
            }
            var content = new Content();
            runs.add(content);
            return content;
        }

        @Override
        public Service service() {
            return Sketch.of("db").service();
        }

        @Override
        public String trouble(Witness witness) {
            return "";
        }
    }

    private static final class Content implements Running {

        private final CompletableFuture<Integer> end = new CompletableFuture<>();
        private volatile boolean isDeaf;

        @Override
        public boolean isAlive() {
            return !end.isDone();
        }

        @Override
        public CompletableFuture<Integer> end() {
            return end;
        }

        @Override
        public int stop(Duration patience) {
            if (isDeaf) {
                throw silence();
            }
            end.complete(0);
            return 0;
        }
    }
}
