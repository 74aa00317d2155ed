package parity.act;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parity.engine.Engine;
import parity.shell.Child;
import parity.terminal.Terminal;

/** Ends a run and clears it away when this process is ended; whoever ended it is told what became of it. */
final class Guard implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Who types Ctrl-C ends act at the same moment as this process, which may hear of it a little later. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final Thread hook;
    private final Journal journal;
    private final Leftovers leftovers;
    private final Terminal terminal;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile @Nullable Child act;

    private Guard(Journal journal, Leftovers leftovers, Terminal terminal) {
        this.journal = journal;
        this.leftovers = leftovers;
        this.terminal = terminal;
        this.hook = new Thread(this::end);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Writes down first what the run is going to make. */
    static Guard of(
            RunFolder folder, List<PlannedWorkflow> plans, Equipment equipment, Engine engine, Terminal terminal) {
        var names = plans.stream()
                .flatMap(plan -> Names.of(plan, folder.token()).stream())
                .distinct()
                .toList();
        var made = new Toolcache(engine).madeBy(equipment);
        var entry = Journal.Entry.ofThis(folder.token(), equipment.cache(folder.root()), names, made);
        folder.journal().write(entry);
        return new Guard(folder.journal(), new Leftovers(engine, entry), terminal);
    }

    void watch(Child child) {
        act = child;
    }

    boolean isEnding() {
        return ending.getCount() == 0;
    }

    boolean endsSoon() {
        return await(ending, SOON);
    }

    /** Does not return once the process ends: what came of the run until then is told, and all else is no news. */
    void passUnlessEnding(Runnable lastWords) {
        if (isEnding()) {
            try {
                lastWords.run();
            } finally {
                told.countDown();
                await(new CountDownLatch(1), Duration.ofMinutes(5));
            }
        }
    }

    @Override
    public void close() {
        passUnlessEnding(() -> {});
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            endsSoon();
            passUnlessEnding(() -> {});
        }
        leftovers.remove();
        journal.strike();
    }

    private void end() {
        ending.countDown();
        var running = act;
        if (running != null) {
            running.terminate(PATIENCE);
        }
        await(told, PATIENCE);
        int removed = leftovers.remove();
        journal.strike();
        terminal.complain(
                "interrupted; the run was ended, and its containers are gone (%d removed)".formatted(removed));
    }

    private static boolean await(CountDownLatch latch, Duration limit) {
        try {
            return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
