package parity.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/** Sees when a service is restarted again and again because its own files change: it may well change them itself. */
final class Turmoil {

    /** More than one a second, and for so long, nobody saves by hand. */
    private static final int MOST = 10;

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final ArrayDeque<Long> restarts = new ArrayDeque<>();
    private final Echo echo = new Echo();
    private boolean isAwaited;
    private boolean isTooMuch;
    private boolean isTold;

    /** What a change means. */
    enum Finding {
        CALM,
        TOO_MUCH,
        OF_ITS_OWN,
        KNOWN
    }

    /** After one more, at a time of the monotonic clock; once it was too much it stays so. */
    synchronized Finding after(List<Path> files, long now) {
        if (isTooMuch) {
            return Finding.KNOWN;
        }
        var others = echo.without(files, now);
        isTold &= echo.isKnown();
        if (others.isEmpty()) {
            var finding = isTold ? Finding.KNOWN : Finding.OF_ITS_OWN;
            isTold = true;
            return finding;
        }
        return restart(now);
    }

    /** It is built, or started where there is nothing to build: what changes from now on wants another restart. */
    synchronized void begins(long now) {
        isAwaited = false;
        echo.begins(now);
    }

    /** It is ready, or nothing came of it. */
    synchronized void settles(long now) {
        echo.settles(now);
    }

    synchronized void forget() {
        restarts.clear();
        echo.forget();
        isTooMuch = false;
    }

    /** One that has not begun yet is for all that changes until then. */
    private Finding restart(long now) {
        if (isAwaited) {
            return Finding.CALM;
        }
        restarts.addLast(now);
        while (now - restarts.getFirst() > WITHIN.toNanos()) {
            restarts.removeFirst();
        }
        isTooMuch = restarts.size() > MOST;
        isAwaited = !isTooMuch;
        return isTooMuch ? Finding.TOO_MUCH : Finding.CALM;
    }
}
