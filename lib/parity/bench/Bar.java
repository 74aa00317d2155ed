package parity.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A promise about how two contestants compare: the median of one is at most so many times that of the other. */
public record Bar(String contestant, double atMost, String rival) {

    /** How a promise was kept. */
    public record Kept(String contestant, String rival, double ratio, double atMost, boolean held) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s takes %.2fx of %s (bar: %.2fx): %s",
                    contestant,
                    ratio,
                    rival,
                    atMost,
                    held ? "held" : "MISSED");
        }
    }

    Kept against(Map<String, Times> results) {
        double ratio = median(contestant, results) / median(rival, results);
        return new Kept(contestant, rival, ratio, atMost, ratio <= atMost);
    }

    static double median(String name, Map<String, Times> results) {
        return Objects.requireNonNull(results.get(name), name).medianMillis();
    }
}
