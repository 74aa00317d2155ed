package parity.drill.figure;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Write;

/** How fast a drill's own client wrote while it got through, the part of a core that took, and how long all began. */
public record Effort(double writesPerSecond, double percentOfCore, Duration prepared) {

    /** Its pace is that of the time in which writes flowed; its work is all that it did, the tries in vain, too. */
    static Effort of(Chronicle chronicle, Optional<Gap> outage, int acknowledged) {
        var span = span(chronicle);
        var flowing = span.minus(outage.map(Gap::length).orElse(Duration.ZERO));
        double worked = seconds(chronicle.overhead().writing());
        return new Effort(
                acknowledged / seconds(flowing),
                100 * worked / seconds(span),
                chronicle.overhead().prepared());
    }

    /** {@code prepared in 1.9 s; writers: 198 writes/s, 3.1 % of a core} */
    public String words() {
        return String.format(
                Locale.ROOT,
                "prepared in %s; writers: %.0f writes/s, %.1f %% of a core",
                Seconds.of(prepared),
                writesPerSecond,
                percentOfCore);
    }

    /** Never nothing, so that it can be divided by. */
    private static double seconds(Duration time) {
        return Math.max(time.toNanos(), 1) / 1e9;
    }

    private static Duration span(Chronicle chronicle) {
        var writes = chronicle.writes();
        var first = writes.stream().map(Write::begun).min(Comparator.naturalOrder());
        var last = writes.stream().map(Write::ended).max(Comparator.naturalOrder());
        return first.isEmpty() ? Duration.ZERO : last.orElseThrow().minus(first.get());
    }
}
