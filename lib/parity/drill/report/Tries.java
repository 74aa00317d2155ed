package parity.drill.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parity.drill.chronicle.Read;
import parity.drill.chronicle.Write;

/** The tries of a client as bars of a picture: thousands of them become as many columns as can be told apart. */
final class Tries {

    private final Scale scale;
    private final Mark[] columns;

    /** The look of a column; the worst of what falls into it counts. */
    enum Mark {
        NOTHING,
        GOOD,
        UNKNOWN,
        REFUSED;

        String look() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Columns side by side that look the same. */
    record Bar(int from, int until, Mark mark) {}

    private Tries(Scale scale) {
        this.scale = scale;
        this.columns = new Mark[scale.columns() + 1];
        Arrays.fill(columns, Mark.NOTHING);
    }

    static List<Bar> ofWrites(Scale scale, List<Write> writes) {
        return bars(
                scale,
                mark -> writes.forEach(write -> mark.accept(
                        write.ended(),
                        switch (write.fate()) {
                            case ACKNOWLEDGED -> Mark.GOOD;
                            case UNKNOWN -> Mark.UNKNOWN;
                            case REFUSED -> Mark.REFUSED;
                        })));
    }

    static List<Bar> ofReads(Scale scale, List<Read> reads) {
        return bars(
                scale,
                mark -> reads.forEach(read -> mark.accept(read.ended(), read.isAnswered() ? Mark.GOOD : Mark.REFUSED)));
    }

    private static List<Bar> bars(Scale scale, Consumer<BiConsumer<Duration, Mark>> marking) {
        var tries = new Tries(scale);
        marking.accept(tries::mark);
        tries.bridge();
        return tries.bars();
    }

    private void mark(Duration at, Mark mark) {
        boolean isInside = at.compareTo(scale.from()) >= 0 && at.compareTo(scale.until()) <= 0;
        int column = scale.column(at);
        if (isInside && mark.compareTo(columns[column]) > 0) {
            columns[column] = mark;
        }
    }

    /** Where a column is narrower than the client's pace, single empty ones between good ones mean nothing. */
    private void bridge() {
        for (int at = 1; at + 1 < columns.length; at++) {
            boolean isHole = columns[at] == Mark.NOTHING && columns[at - 1] == Mark.GOOD;
            columns[at] = isHole && columns[at + 1] == Mark.GOOD ? Mark.GOOD : columns[at];
        }
    }

    private List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        int begin = 0;
        for (int at = 1; at <= columns.length; at++) {
            if (at == columns.length || columns[at] != columns[begin]) {
                Stream.of(new Bar(begin, at, columns[begin]))
                        .filter(bar -> bar.mark() != Mark.NOTHING)
                        .forEach(bars::add);
                begin = at;
            }
        }
        return bars;
    }
}
