package parity.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;

/**
 * A health command inside a container, one run of it at a time.
 *
 * <p>Who asks more often than it can answer gets the last answer: a command each 100 ms would take the CPU that the
 * container needs to become healthy. A run that outlasts one question is there for the next. What a run costs is told by
 * the quickest: one that waited for a server to start says nothing, and must not keep the next from seeing it well.
 */
final class Pulse {

    private static final long LEAST_REST = Duration.ofMillis(300).toNanos();
    private static final long LONGEST_REST = Duration.ofSeconds(2).toNanos();

    private @Nullable Beat last;
    private volatile long quickest = LONGEST_REST;

    /** One run, and when it ended. */
    private final class Beat extends FutureTask<Answer> {

        private final long began = System.nanoTime();
        private volatile long ended;

        Beat(Callable<Answer> check) {
            super(check);
        }

        @Override
        protected void done() {
            ended = System.nanoTime();
            quickest = Math.min(quickest, ended - began);
        }

        /** Who waited for it may be told before its end is noted. */
        boolean isOver() {
            return ended != 0 && System.nanoTime() - ended > Math.clamp(3 * quickest, LEAST_REST, LONGEST_REST);
        }
    }

    /** Empty where it has not ended yet. */
    Optional<Answer> feel(Callable<Answer> check, Duration limit) {
        try {
            return Optional.of(beat(check).get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(Answer.unwell("its health check cannot be run: "
                    + java.util.Objects.requireNonNull(e.getCause()).getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Beat beat(Callable<Answer> check) {
        if (last == null || last.isOver()) {
            last = new Beat(check);
            Background.start(last);
        }
        return last;
    }
}
