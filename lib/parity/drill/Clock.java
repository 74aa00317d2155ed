package parity.drill;

import java.time.Duration;

/** The time since a drill began, on a clock that never jumps. */
record Clock(long start) {

    static Clock started() {
        return new Clock(System.nanoTime());
    }

    Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
