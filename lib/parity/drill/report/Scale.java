package parity.drill.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Sighting;

/** Where a moment of a round lies in its picture. */
record Scale(Duration from, Duration until, Duration fault) {

    static final int LEFT = 130;
    static final int RIGHT = 1000;

    /** What was long before the fault is all the same. */
    private static final Duration BEFORE = Duration.ofSeconds(3);

    private static final int MOST_TICKS = 14;
    private static final List<Long> STEPS = List.of(1L, 2L, 5L, 10L, 20L, 30L, 60L, 120L, 300L, 600L, 1800L, 3600L);

    static Scale of(Chronicle chronicle) {
        var fault = chronicle.injection().begun();
        var from = fault.compareTo(BEFORE) < 0 ? Duration.ZERO : fault.minus(BEFORE);
        var until =
                chronicle.recovery().at().orElseGet(() -> lastLook(chronicle)).plusSeconds(1);
        return new Scale(from, until.compareTo(fault) > 0 ? until : fault.plusSeconds(1), fault);
    }

    private static Duration lastLook(Chronicle chronicle) {
        return chronicle.sightings().stream()
                .map(Sighting::at)
                .max(Duration::compareTo)
                .orElse(chronicle.injection().healed());
    }

    int columns() {
        return RIGHT - LEFT;
    }

    /** The column of a moment; the first or the last of what lies outside. */
    int column(Duration moment) {
        long span = until.minus(from).toMillis();
        long at = moment.minus(from).toMillis() * columns() / span;
        return Math.clamp(at, 0, columns());
    }

    int x(Duration moment) {
        return LEFT + column(moment);
    }

    /** Seconds since the fault at which the axis is marked. */
    List<Long> ticks() {
        long first = -fault.minus(from).toSeconds();
        long last = until.minus(fault).toSeconds();
        long step = STEPS.stream()
                .filter(one -> (last - first) / one <= MOST_TICKS)
                .findFirst()
                .orElse(Math.max(1, (last - first) / MOST_TICKS));
        return LongStream.iterate(first / step * step, tick -> tick <= last, tick -> tick + step)
                .boxed()
                .toList();
    }
}
