package parity.drill.chronicle;

import java.time.Duration;

/** The time since a drill began, on a clock that never jumps. */
public record Clock(long start) {

    public static Clock started() {
        return new Clock(System.nanoTime());
    }

    public Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
