package parity.loop;

import java.time.Duration;
import java.util.ArrayDeque;

/** Sees when a service is restarted again and again because its own files change: it may well change them itself. */
final class Turmoil {

    /** More than one a second, and for so long, nobody saves by hand. */
    private static final int MOST = 10;

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final ArrayDeque<Long> restarts = new ArrayDeque<>();
    private boolean isKnown;

    /** What one more restart means. */
    enum Finding {
        CALM,
        TOO_MUCH,
        KNOWN
    }

    /** After one more, at a time of the monotonic clock; once it was too much it stays so. */
    synchronized Finding after(long now) {
        if (isKnown) {
            return Finding.KNOWN;
        }
        restarts.addLast(now);
        while (now - restarts.getFirst() > WITHIN.toNanos()) {
            restarts.removeFirst();
        }
        isKnown = restarts.size() > MOST;
        return isKnown ? Finding.TOO_MUCH : Finding.CALM;
    }

    synchronized void forget() {
        restarts.clear();
        isKnown = false;
    }
}
