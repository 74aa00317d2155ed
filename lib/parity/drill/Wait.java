package parity.drill;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks again and again until something is so, or a limit is over. */
final class Wait {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Wait() {}

    static void pass(Duration time) {
        until(time, () -> false);
    }

    /** False where it was not so within the limit. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** What is still there when the limit is over; empty as soon as nothing is. */
    static <T> Optional<T> untilGone(Duration limit, Supplier<Optional<T>> source) {
        long deadline = System.nanoTime() + limit.toNanos();
        var last = source.get();
        while (last.isPresent() && System.nanoTime() - deadline <= 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            last = source.get();
        }
        return last;
    }
}
