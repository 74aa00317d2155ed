package parity.bench;

import java.time.Duration;
import java.util.List;

/** What repeated measurements of one thing gave, shortest first. */
public record Times(List<Duration> sorted) {

    public Times {
        sorted = sorted.stream().sorted().toList();
    }

    public double medianMillis() {
        return millis(sorted.get(sorted.size() / 2));
    }

    public double fastestMillis() {
        return millis(sorted.getFirst());
    }

    public double slowestMillis() {
        return millis(sorted.getLast());
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
