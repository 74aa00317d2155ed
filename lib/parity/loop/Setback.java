package parity.loop;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a service that ended by itself is started again, and when that is given up. */
final class Setback {

    private static final int MOST = 5;
    private static final Duration FIRST = Duration.ofMillis(500);

    /** Who ran so long did not fail to start. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private int count;

    /** The pause before the next start; empty when it is given up. */
    Optional<Duration> after(Duration ran) {
        count = ran.compareTo(LONG) >= 0 ? 1 : count + 1;
        return count > MOST ? Optional.empty() : Optional.of(FIRST.multipliedBy(1L << (count - 1)));
    }

    int count() {
        return count;
    }

    void forget() {
        count = 0;
    }
}
