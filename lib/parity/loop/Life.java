package parity.loop;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.config.Service.Restart;
import parity.engine.Silence;
import parity.failure.Failure;
import parity.loop.Standing.State;

/** One service from its first start to the end of the loop: a thread of its own hears what happens to it, and acts. */
final class Life {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Who needs longer to end hangs, on a terminal that takes nothing more, for example. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    /** What a shell ends with when there is no such program: none comes by waiting. */
    private static final int NOT_FOUND = 127;

    private static final int NOT_EXECUTABLE = 126;

    private final Role role;
    private final Scene scene;
    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();
    private final Runnable moved;
    private final Setback setback = new Setback();
    private final Outage outage = new Outage();
    private final Turmoil turmoil = new Turmoil();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::live);
    private volatile @Nullable Run run;
    private volatile boolean hasLeft;
    private boolean isPrepared;
    private boolean hasRun;
    private @Nullable Duration pause;
    private String unbuilt = "";

    /** Where those who use it believe it to be. */
    private int toldPort;

    /** Those that use it are told, once it is ready at another port than they know. */
    Life(Role role, Scene scene, Runnable moved) {
        this.role = role;
        this.scene = scene;
        this.moved = moved;
        this.toldPort = scene.port(role);
    }

    /** What can happen to it. */
    private sealed interface Word {
        record Again(String why, CompletableFuture<String> outcome) implements Word {}

        record Ready(Run run) implements Word {}

        record Spoilt(Run run, String why) implements Word {}

        record Ended(Run run, int exit) implements Word {}

        record Lost(Run run, String why) implements Word {}

        record Due() implements Word {}
    }

    String name() {
        return role.name();
    }

    void begin() {
        thread.start();
    }

    /** What kept it from starting anew, once that is known; empty where nothing did. */
    CompletableFuture<String> again(String why) {
        var outcome = new CompletableFuture<String>();
        words.add(new Word.Again(why, outcome));
        return outcome;
    }

    Role role() {
        return role;
    }

    /** What its changed files come to. */
    Turmoil turmoil() {
        return turmoil;
    }

    /** What is wrong with it now; empty where nothing is, or where it does not run. */
    String ailment() {
        var now = run;
        return now == null ? "" : now.ailment();
    }

    boolean isRunning() {
        var now = run;
        return now != null && now.process().isAlive();
    }

    /** Something of it could not be ended. */
    boolean hasLeft() {
        return hasLeft;
    }

    /** That of the process on this machine which stands for it; 0 where none does. */
    long pid() {
        var now = run;
        return now == null ? 0 : now.process().process().map(ProcessHandle::pid).orElse(0L);
    }

    /** Whoever has nothing to end yet need not wait for its turn. */
    void callOff() {
        if (run == null) {
            thread.interrupt();
        }
    }

    /** Ends it and all that it started; what does not come to an end is ended from here. */
    void end() {
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            var left = thread.join(LONGEST) ? null : run;
            if (left != null) {
                left.process().stop(Duration.ZERO);
            }
        } catch (Failure trouble) {
            hasLeft = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        try {
            scene.standings().await(role.service().needs(), Standing::isGood);
            endure(this::startFirst);
            while (true) {
                var word = next();
                endure(() -> heed(word));
            }
        } catch (InterruptedException e) {
            // Asked to end.
        } finally {
            Thread.interrupted();
            leave();
        }
    }

    /** Whoever asked before there was anything to start anew meant no other start. */
    private void startFirst() throws InterruptedException {
        var nobodys = new Word.Again("", new CompletableFuture<>());
        restart(new Word.Again("", last(nobodys).outcome()));
    }

    /** One thing that it does. */
    @FunctionalInterface
    private interface Deed {
        void act() throws InterruptedException;
    }

    /** What goes wrong is said, and then it waits to be asked for again. */
    private void endure(Deed deed) throws InterruptedException {
        try {
            deed.act();
        } catch (Silence silence) {
            lose(silence.getMessage());
        } catch (Failure trouble) {
            fail(trouble.getMessage());
        } catch (RuntimeException bug) {
            fail(said(bug));
        }
        if (scene.standings().of(name()).state() != State.STARTING) {
            turmoil.settles(System.nanoTime());
        }
    }

    private void fail(String why) throws InterruptedException {
        heedInterrupt(why);
        pause = null;
        outage.end();
        settle(State.FAILED, why);
    }

    /** What ran may run on, out of sight; what never ran has nobody to wait for. */
    private void lose(String why) throws InterruptedException {
        if (!hasRun) {
            fail(why);
            return;
        }
        heedInterrupt(why);
        long now = System.nanoTime();
        boolean begins = outage.begins(why, now);
        pause = outage.pause(now).orElse(null);
        if (pause == null) {
            settle(
                    State.FAILED,
                    "%s; given up after %d min, %s tries again"
                            .formatted(outage.why(), Outage.LONGEST.toMinutes(), again()));
            outage.end();
            return;
        }
        var how = outage.why() + "; it begins anew by itself once that answers";
        stand(State.WAITING, how);
        if (begins) {
            announce(how);
        }
    }

    private static void heedInterrupt(String why) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException(why);
        }
    }

    private void leave() {
        try {
            stop();
        } catch (RuntimeException e) {
            hasLeft = true;
            announce("could not be ended: %s; the next 'dev', or 'dev-down', does it".formatted(e.getMessage()));
        }
        stand(State.STOPPED, "");
    }

    private Word next() throws InterruptedException {
        var wait = pause;
        if (wait == null) {
            return words.take();
        }
        var word = words.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        return word == null ? new Word.Due() : word;
    }

    private void heed(Word word) throws InterruptedException {
        switch (word) {
            case Word.Again again -> restart(last(again));
            case Word.Due() -> start("");
            case Word.Ready(var ready) when ready == run -> becomeReady(ready);
            case Word.Ended(var ended, var exit) when ended == run -> ended(ended, exit);
            case Word.Lost(var lost, var why) when lost == run -> lose(why);
            case Word.Spoilt(var spoilt, var why)
            when spoilt == run -> {
                pause = null;
                stop();
                settle(State.FAILED, why);
            }
            case Word.Ready _, Word.Ended _, Word.Spoilt _, Word.Lost _ -> {}
        }
    }

    /** Of all that ask for the same by now, the last stands for all. */
    private Word.Again last(Word.Again first) {
        var last = first;
        for (var word : words) {
            if (word instanceof Word.Again later && words.remove(later)) {
                var earlier = last.outcome();
                var _ = later.outcome().thenAccept(earlier::complete);
                last = later;
            }
        }
        return last;
    }

    private void restart(Word.Again again) throws InterruptedException {
        setback.forget();
        outage.end();
        try {
            start(again.why());
        } catch (Silence silence) {
            again.outcome().complete(silence.getMessage());
            throw silence;
        } finally {
            var failed = scene.standings().of(name());
            again.outcome().complete(failed.state() == State.FAILED ? failed.why() : unbuilt);
        }
    }

    /** What runs is ended only once what shall follow it is built. */
    private void start(String why) throws InterruptedException {
        pause = null;
        turmoil.begins(System.nanoTime());
        if (!why.isEmpty()) {
            announce("restart: " + why);
        }
        if (isBuilt()) {
            stop();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            prepare();
            stand(State.STARTING, "");
            run = begun();
        }
    }

    /** Once is enough, unless it did not work. */
    private void prepare() {
        if (!isPrepared) {
            stand(State.PREPARING, "");
            role.prepare(this::announce);
            isPrepared = true;
        }
    }

    private boolean isBuilt() throws InterruptedException {
        var building = role.building();
        if (building.isEmpty()) {
            return true;
        }
        if (run == null) {
            stand(State.BUILDING, "");
        }
        int exit = building.get().run(scene.ear(role));
        unbuilt = exit == 0 ? "" : "its build ended with " + exit;
        if (exit != 0) {
            boolean runs = run != null;
            announce("the build ended with %d%s".formatted(exit, runs ? "; what runs is left running" : ""));
            if (!runs) {
                stand(State.FAILED, unbuilt);
            }
        }
        return exit == 0;
    }

    private Run begun() {
        var begun = scene.run(role);
        hasRun = true;
        var _ = begun.process()
                .end()
                .handle((exit, silence) ->
                        words.add(silence == null ? new Word.Ended(begun, exit) : new Word.Lost(begun, said(silence))));
        Background.start(() -> {
            try {
                if (begun.awaitReady(trouble -> announce("not ready yet: " + trouble))) {
                    words.add(new Word.Ready(begun));
                }
            } catch (RuntimeException trouble) {
                words.add(new Word.Spoilt(begun, said(trouble)));
            }
        });
        return begun;
    }

    private static String said(Throwable trouble) {
        return trouble instanceof Failure
                ? String.valueOf(trouble.getMessage())
                : "this is a bug in Parity: " + trouble;
    }

    private void becomeReady(Run ready) {
        outage.end();
        if (!role.isOneShot()) {
            var took = ready.age();
            if (scene.port(role) != toldPort) {
                moved.run();
                toldPort = scene.port(role);
            }
            // Who waits for it goes on at once, and what that says shall come behind this.
            announce("%s after %d ms%s"
                    .formatted(role.isAsked() ? "ready" : "started", took.toMillis(), scene.where(role)));
            scene.standings().set(name(), new Standing(State.READY, "", took));
        }
    }

    private void ended(Run ended, int exit) {
        pause = null;
        outage.end();
        var ran = ended.age();
        var how = "ended with " + exit + lastWords(ended, exit);
        stop();
        if (role.isOneShot() && exit == 0) {
            announce("done after %d ms".formatted(ran.toMillis()));
            scene.standings().set(name(), new Standing(State.DONE, "", ran));
        } else if (role.restart() == Restart.NO || exit == 0 && role.restart() == Restart.ON_FAILURE) {
            settle(exit == 0 ? State.STOPPED : State.FAILED, how);
        } else if (exit == NOT_EXECUTABLE || exit == NOT_FOUND) {
            settle(State.FAILED, "%s; not tried again before %s".formatted(how, again()));
        } else if (exit != 0 && role.move()) {
            announce("its port was taken; it gets another one");
            pause = Duration.ZERO;
        } else {
            startLater(ran, how);
        }
    }

    private void startLater(Duration ran, String how) {
        var next = setback.after(ran);
        pause = next.orElse(null);
        if (next.isPresent()) {
            stand(State.WAITING, how);
            announce("%s; again in %d ms".formatted(how, next.get().toMillis()));
        } else {
            settle(
                    State.FAILED,
                    "%s; given up after %d starts, %s tries again".formatted(how, setback.count(), again()));
        }
    }

    /** At the terminal of 'dev', and from elsewhere. */
    private String again() {
        return "'rs %1$s' or 'dev-restart %1$s'".formatted(name());
    }

    private void settle(State state, String how) {
        stand(state, how);
        announce(how);
    }

    private static String lastWords(Run ended, int exit) {
        var last = ended.witness().lastWords();
        return exit == 0 || last.isEmpty() ? "" : ": " + last;
    }

    private void stop() {
        var ending = run;
        if (ending != null) {
            int stubborn = ending.process().stop(PATIENCE);
            run = null;
            if (stubborn > 0) {
                announce("%d of it did not end within %d s, and %s killed"
                        .formatted(stubborn, PATIENCE.toSeconds(), stubborn == 1 ? "was" : "were"));
            }
        }
    }

    private void stand(State state, String why) {
        scene.standings().set(name(), Standing.of(state, why));
    }

    private void announce(String what) {
        scene.chorus().announce(name(), what);
    }
}
