package parity.drill.judgement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.drill.bound.Seconds;
import parity.drill.bound.SentinelBound;
import parity.drill.fault.Fault;
import parity.drill.figure.Figures;
import parity.drill.figure.TwoPrimaries;

/** What a round showed beside its figures, and nobody promised otherwise. */
record Notes(Figures figures) {

    List<String> sentences() {
        return Stream.of(
                        figures.twoPrimaries().stream()
                                .filter(two -> !two.isSeen())
                                .map(Notes::possible),
                        splitVote().stream(),
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

    /** Who only waits for the second vote of the Sentinels waits for nothing that is broken. */
    private Optional<String> splitVote() {
        var chronicle = figures.chronicle();
        boolean isVoted = !chronicle.injection().fault().equals(Fault.SWITCHOVER.word());
        return SentinelBound.in(chronicle.settings())
                .filter(_ -> isVoted)
                .flatMap(sentinels -> figures.elect()
                        .filter(took -> took.compareTo(sentinels.withoutSplitVote()) > 0)
                        .map(took -> slow(took, sentinels.withoutSplitVote())));
    }

    private static String slow(Duration took, Duration usual) {
        return "it took %s until another led, and without a split vote %s are enough: most likely each Sentinel voted for"
                        .formatted(Seconds.of(took), Seconds.of(usual))
                + " itself, and they vote again only after 2 x failover-timeout";
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
