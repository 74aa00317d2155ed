package parity.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees which files a service, or its build, writes itself: the same file changes in each start, and at the same moment
 * of it, which nobody does by hand. All times are of the monotonic clock.
 */
final class Echo {

    /** So many starts in a row may have been a habit of somebody. */
    private static final int MOST = 6;

    /** What is written when it is ready is heard of a little later. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private static final Duration CLOSE = Duration.ofMillis(500);

    private final Map<Path, Deque<Long>> delays = new HashMap<>();
    private final Set<Path> changed = new HashSet<>();
    private final Set<Path> known = new HashSet<>();
    private boolean hasBegun;
    private boolean isUnderWay;
    private long begin;
    private long settled;

    /** A build, or a start where there is none; a file that did not change in the last one begins anew, too. */
    void begins(long now) {
        delays.keySet().retainAll(changed);
        changed.clear();
        begin = now;
        hasBegun = true;
        isUnderWay = true;
    }

    /** It is ready, or nothing came of it. */
    void settles(long now) {
        if (isUnderWay) {
            isUnderWay = false;
            settled = now;
        }
    }

    /** Those that it is not known to write itself; who changes a file while nothing is going on was somebody else. */
    List<Path> without(List<Path> files, long now) {
        if (!isHeard(now)) {
            delays.keySet().removeAll(files);
            files.forEach(known::remove);
            return files;
        }
        files.forEach(file -> note(file, now - begin));
        return files.stream().filter(file -> !known.contains(file)).toList();
    }

    boolean isKnown() {
        return !known.isEmpty();
    }

    void forget() {
        delays.clear();
        known.clear();
    }

    private boolean isHeard(long now) {
        return hasBegun && (isUnderWay || now - settled <= AFTERWARDS.toNanos());
    }

    private void note(Path file, long delay) {
        if (changed.add(file)) {
            var all = delays.computeIfAbsent(file, _ -> new ArrayDeque<>());
            all.addLast(delay);
            if (all.size() > MOST) {
                if (isEven(all)) {
                    known.add(file);
                }
                all.removeFirst();
            }
        }
    }

    /** By a quarter of the way to that moment, or half a second, for machines are not always as quick. */
    private static boolean isEven(Deque<Long> all) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.getLast() - sorted.getFirst() <= Math.max(CLOSE.toNanos(), sorted.getLast() / 4);
    }
}
