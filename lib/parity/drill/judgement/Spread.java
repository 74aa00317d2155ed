package parity.drill.judgement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parity.drill.figure.Figures;

/** What one figure was over several rounds; rounds which did not have it are not counted in. */
public record Spread(Duration median, Duration least, Duration most, int rounds) {

    /** Empty where no round has the figure. */
    static Optional<Spread> of(List<Verdict> verdicts, Function<Figures, Optional<Duration>> figure) {
        var sorted = verdicts.stream()
                .flatMap(verdict -> figure.apply(verdict.figures()).stream())
                .sorted()
                .toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spread(median(sorted), sorted.getFirst(), sorted.getLast(), sorted.size()));
    }

    private static Duration median(List<Duration> sorted) {
        var upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.plus(sorted.get(sorted.size() / 2 - 1)).dividedBy(2);
    }
}
