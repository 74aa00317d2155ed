package parity.loop;

import java.time.Duration;
import java.util.Optional;

/** While the engine of a service does not answer: why, how often it is asked again, and when no more. */
final class Outage {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Longer than an engine takes to be installed anew, or a machine to wake. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private long start;
    private String why = "";

    /** At a time of the monotonic clock; true when the engine has answered until now. */
    boolean begins(String reason, long now) {
        if (!why.isEmpty()) {
            return false;
        }
        start = now;
        why = reason;
        return true;
    }

    /** As it was first said. */
    String why() {
        return why;
    }

    /** The pause before it is asked again; empty when that is given up. */
    Optional<Duration> pause(long now) {
        return now - start > LONGEST.toNanos() ? Optional.empty() : Optional.of(PAUSE);
    }

    void end() {
        why = "";
    }
}
