package parity.logs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Holds what comes in for a moment, so that lines which overtook each other on the way are put in order again. */
final class Window {

    private static final int MOST = 20_000;

    private final long width;
    private final ArrayDeque<Waiting> arrivals = new ArrayDeque<>();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(
            Comparator.comparingLong((Waiting it) -> it.line().order()).thenComparingLong(Waiting::turn));
    private long turn;
    private long ripe = Nanos.NONE;

    private record Waiting(Line line, long arrived, long turn) {}

    Window(Duration width) {
        this.width = width.toNanos();
    }

    void add(Line line, long now) {
        var one = new Waiting(line, now, turn++);
        arrivals.addLast(one);
        waiting.add(one);
    }

    /** Those that have waited long enough, with all that belongs before them. */
    List<Line> due(long now) {
        while (!arrivals.isEmpty() && (arrivals.getFirst().arrived() + width <= now || arrivals.size() > MOST)) {
            ripe = Math.max(ripe, arrivals.removeFirst().line().order());
        }
        var due = new ArrayList<Line>();
        while (!waiting.isEmpty() && waiting.peek().line().order() <= ripe) {
            due.add(waiting.remove().line());
        }
        return due;
    }

    /** How long until something may be due; the whole width when nothing waits. */
    long patience(long now) {
        return arrivals.isEmpty() ? width : Math.max(0, arrivals.getFirst().arrived() + width - now);
    }
}
