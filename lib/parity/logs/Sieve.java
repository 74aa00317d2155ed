package parity.logs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Lets through what matches, and the lines around it that were asked for. */
final class Sieve {

    private final Query query;
    private final Deque<Line> before = new ArrayDeque<>();
    private int after;

    Sieve(Query query) {
        this.query = query;
    }

    void take(Line line, Consumer<Line> sink) {
        if (query.matches(line)) {
            before.forEach(sink);
            before.clear();
            sink.accept(line);
            after = query.context();
        } else if (after > 0) {
            after--;
            sink.accept(line);
        } else if (query.context() > 0) {
            remember(line);
        }
    }

    private void remember(Line line) {
        before.addLast(line);
        if (before.size() > query.context()) {
            before.removeFirst();
        }
    }
}
