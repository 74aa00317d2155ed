package parity.drill.judgement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.data.Plural;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Ids;
import parity.drill.chronicle.Orders;
import parity.drill.chronicle.ReadBack;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Write;
import parity.drill.figure.Figures;
import parity.drill.figure.Lane;
import parity.drill.figure.Leadership;

/** Why a round proves nothing: a drill that saw nothing wrong because it saw nothing must not pass. */
record Doubts(Figures figures) {

    /** Who was not looked at for so long may have been anything. */
    private static final Duration TOO_LONG = Duration.ofSeconds(2);

    /** No attempt takes so long: who made none for longer is not at work any more. */
    private static final Duration LONGEST_TRY = Duration.ofSeconds(15);

    List<String> sentences() {
        return Stream.of(
                        writing(),
                        customers(),
                        repeated(),
                        foreign(),
                        unread(),
                        looking(),
                        unseen(),
                        Backwards.in(figures.chronicle()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> writing() {
        var chronicle = figures.chronicle();
        var fault = chronicle.injection().begun();
        boolean after =
                chronicle.writes().stream().anyMatch(write -> write.begun().compareTo(fault) >= 0);
        return chronicle.writes().isEmpty()
                ? Optional.of("nothing was written")
                : figures.writes().isEmpty()
                        ? Optional.of("no write was acknowledged before the fault: there is nothing to measure from")
                        : after
                                ? gone("writer", chronicle.writes())
                                : Optional.of("nothing was written after the fault");
    }

    private Optional<String> customers() {
        return figures.chronicle().orders().flatMap(orders -> gone("shop's customer", orders.tries()));
    }

    /** Tries that were never made cannot fail. */
    private Optional<String> gone(String who, List<Write> tries) {
        var last = tries.stream().map(Write::ended).max(Duration::compareTo).orElse(Duration.ZERO);
        var silent = end().minus(last);
        return silent.compareTo(LONGEST_TRY) > 0
                ? Optional.of("the %s tried nothing in the last %s".formatted(who, Seconds.of(silent)))
                : Optional.empty();
    }

    /** When all was well, or nobody looked any more. */
    private Duration end() {
        var last = figures.chronicle().sightings().stream().map(Sighting::at).max(Duration::compareTo);
        return Stream.concat(last.stream(), figures.chronicle().recovery().at().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Optional<String> repeated() {
        var writes = figures.chronicle().writes();
        int twice = writes.size() - written().size();
        return twice == 0 ? Optional.empty() : Optional.of("written more than once: " + Plural.of(twice, "id"));
    }

    /** Smaller ids are those of earlier rounds. */
    private Optional<String> foreign() {
        var chronicle = figures.chronicle();
        long first = written().stream().findFirst().orElse(Long.MAX_VALUE);
        var foreign = Ids.of(chronicle.present().ids().stream()
                        .mapToLong(Long::longValue)
                        .filter(id -> id >= first))
                .without(written())
                .without(Ids.of(chronicle.writtenBehind()));
        return foreign.isEmpty()
                ? Optional.empty()
                : Optional.of("ids %s are in the data, and this drill did not write them".formatted(foreign));
    }

    /** Where all never was well again, that is what was missed. */
    private Optional<String> unread() {
        var chronicle = figures.chronicle();
        return Stream.concat(
                        Stream.of(chronicle.present()),
                        chronicle.orders().stream().map(Orders::present))
                .map(ReadBack::trouble)
                .filter(trouble -> !trouble.isEmpty())
                .filter(_ -> chronicle.recovery().at().isPresent())
                .findFirst();
    }

    private Optional<String> looking() {
        var chronicle = figures.chronicle();
        var old = chronicle.oldLeader();
        var leadership = Leadership.in(chronicle, Lane.of(chronicle.sightings()));
        return chronicle.sightings().isEmpty()
                ? Optional.of("nobody looked at the nodes")
                : old.isEmpty() || leadership.wasSeenToLead()
                        ? Optional.empty()
                        : Optional.of(old + " was not seen to lead before the fault");
    }

    private Optional<String> unseen() {
        var unseen = new ArrayList<String>();
        var looks = figures.chronicle().sightings();
        for (var lane : Lane.of(looks)) {
            var longest = lane.longestUnseen(figures.chronicle().injection().begun(), end());
            if (longest.compareTo(TOO_LONG) > 0) {
                unseen.add("%s for %s".formatted(lane.node(), Seconds.of(longest)));
            }
        }
        return unseen.isEmpty()
                ? Optional.empty()
                : Optional.of("nobody looked at %s: it may have been anything".formatted(String.join(", ", unseen)));
    }

    private Ids written() {
        return Ids.of(figures.chronicle().writes().stream().mapToLong(Write::id));
    }
}
