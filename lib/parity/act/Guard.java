package parity.act;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parity.shell.Child;
import parity.terminal.Terminal;

/** Ends a run and clears it away when this process is ended; whoever ended it is told what became of it. */
final class Guard implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Thread hook;
    private final Journal journal;
    private final Leftovers leftovers;
    private final Terminal terminal;
    private volatile @Nullable Child act;
    private volatile boolean ending;

    Guard(Journal journal, Leftovers leftovers, Terminal terminal) {
        this.journal = journal;
        this.leftovers = leftovers;
        this.terminal = terminal;
        this.hook = new Thread(this::end);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void watch(Child child) {
        act = child;
    }

    /** Does not return once the process ends: what came of the run is no news then. */
    void passUnlessEnding() {
        if (ending) {
            try {
                Thread.sleep(Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        passUnlessEnding();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            ending = true;
            passUnlessEnding();
        }
        leftovers.remove();
        journal.strike();
    }

    private void end() {
        ending = true;
        var running = act;
        if (running != null) {
            running.terminate(PATIENCE);
        }
        int removed = leftovers.remove();
        journal.strike();
        terminal.complain(
                "interrupted; the run was ended, and its containers are gone (%d removed)".formatted(removed));
    }
}
