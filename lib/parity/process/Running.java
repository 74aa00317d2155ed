package parity.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Something that runs until it ends by itself, or is stopped. */
public interface Running {

    /** The process on this machine that stands for it, where one does. */
    default Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    boolean isAlive();

    /** The exit code, once it has ended and all that it printed was read. */
    CompletableFuture<Integer> end();

    /** Asks all of it to end, and ends what has not within the limit; returns how many had to be ended. */
    int stop(Duration patience);
}
