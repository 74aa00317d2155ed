package parity.logs;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Many logs, each in order, as one in order; holds one batch of each. */
final class Merge {

    private final PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingLong(Part::order));

    Merge(List<Iterator<Batch>> logs) {
        logs.stream().map(Part::new).filter(Part::hasMore).forEach(parts::add);
    }

    /** Until all are at their end, or the listener has had enough. */
    void forEach(Predicate<Line> listener) {
        boolean goesOn = true;
        for (var part = parts.poll(); part != null && goesOn; part = parts.poll()) {
            // As long as no other has an older line, this one goes on: logs come in bursts.
            do {
                goesOn = !part.hasLine() || listener.test(part.line());
                part.advance();
            } while (goesOn && part.hasMore() && !isOlderElsewhere(part));
            if (part.hasMore()) {
                parts.add(part);
            }
        }
    }

    private boolean isOlderElsewhere(Part part) {
        var next = parts.peek();
        return next != null && next.order() < part.order();
    }

    /** One log, at the line that is next; or, in a batch without any, at the moment up to which it was read. */
    private static final class Part {

        private final Iterator<Batch> log;
        private Batch batch = new Batch(List.of(), Nanos.NONE);
        private int at;
        private boolean hasMore = true;

        Part(Iterator<Batch> log) {
            this.log = log;
            next();
        }

        boolean hasMore() {
            return hasMore;
        }

        boolean hasLine() {
            return at < batch.lines().size();
        }

        Line line() {
            return batch.lines().get(at);
        }

        long order() {
            return hasLine() ? line().order() : batch.upTo();
        }

        void advance() {
            at++;
            if (at > batch.lines().size()) {
                next();
            }
        }

        private void next() {
            hasMore = log.hasNext();
            batch = hasMore ? log.next() : batch;
            at = 0;
        }
    }
}
