package parity.loop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import parity.process.Running;

/** What somebody else runs: it is there, and not ours to end. */
record Elsewhere(CompletableFuture<Integer> end) implements Running {

    Elsewhere() {
        this(new CompletableFuture<>());
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public int stop(Duration patience) {
        return 0;
    }
}
