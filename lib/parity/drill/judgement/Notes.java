package parity.drill.judgement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.drill.figure.Figures;
import parity.drill.figure.TwoPrimaries;

/** What a round showed beside its figures, and nobody promised otherwise. */
record Notes(Figures figures) {

    List<String> sentences() {
        return Stream.of(
                        figures.twoPrimaries().stream()
                                .filter(two -> !two.isSeen())
                                .map(Notes::possible),
                        unacknowledged().stream(),
                        behind().stream(),
                        figures.chronicle().injection().excuses().stream(),
                        unbounded().stream())
                .flatMap(found -> found)
                .toList();
    }

    private static String possible(TwoPrimaries two) {
        return "%s and %s may both have been primary for %s: no look tells it closer"
                .formatted(two.one(), two.other(), two.length());
    }

    private Optional<String> unacknowledged() {
        var there = figures.balance().unacknowledged();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of("%d not acknowledged and there all the same (ids %s): who tries again writes twice"
                        .formatted(there.size(), there));
    }

    private Optional<String> behind() {
        int taken = figures.chronicle().writtenBehind().size();
        return taken == 0
                ? Optional.empty()
                : Optional.of("%s took %d from a direct client after another led; %d of them are lost"
                        .formatted(
                                figures.chronicle().oldLeader(),
                                taken,
                                figures.lostBehind().size()));
    }

    private Optional<String> unbounded() {
        var bound = figures.chronicle().bound();
        return bound.isKnown() ? Optional.empty() : Optional.of("nothing bounds the gap: " + bound.why());
    }
}
