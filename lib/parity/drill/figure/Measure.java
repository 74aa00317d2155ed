package parity.drill.figure;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The times that every round has, in the order in which they are told, with their names for people and programs. */
public enum Measure {
    DETECT("old leader lost after", "detectMillis", Figures::detect),
    ELECT("another leads after", "electMillis", Figures::elect),
    WRITES("writes stopped for", "writeGapMillis", figures -> figures.writes().map(Gap::length)),
    READS("reads stopped for", "readGapMillis", figures -> figures.reads().map(Gap::length)),
    REJOIN("old leader back after", "rejoinMillis", Figures::rejoin),
    RECOVERY("all healthy after", "recoveryMillis", Figures::recovery);

    private final String title;
    private final String key;
    private final Function<Figures, Optional<Duration>> figure;

    Measure(String title, String key, Function<Figures, Optional<Duration>> figure) {
        this.title = title;
        this.key = key;
        this.figure = figure;
    }

    public String title() {
        return title;
    }

    public String key() {
        return key;
    }

    public Optional<Duration> of(Figures figures) {
        return figure.apply(figures);
    }
}
