package parity.drill.judgement;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import parity.drill.chronicle.Chronicle;

/** Times that cannot be: something ended before it began, so no figure of that round means anything. */
final class Backwards {

    private Backwards() {}

    /** The first of them; empty where time ran as it should. */
    static Optional<String> in(Chronicle chronicle) {
        var fault = chronicle.injection();
        return Stream.of(
                        chronicle.writes().stream()
                                .filter(write -> isBackwards(write.begun(), write.ended()))
                                .map(write -> "write " + write.id()),
                        chronicle.reads().stream()
                                .filter(read -> isBackwards(read.begun(), read.ended()))
                                .map(_ -> "a read"),
                        chronicle.sightings().stream()
                                .filter(look -> look.at().isNegative())
                                .map(look -> "a look at " + look.node()),
                        Stream.of("the fault")
                                .filter(_ -> isBackwards(fault.begun(), fault.done())
                                        || isBackwards(fault.begun(), fault.healed())),
                        chronicle.recovery().at().stream()
                                .filter(recovered -> isBackwards(fault.begun(), recovered))
                                .map(_ -> "the recovery"))
                .flatMap(found -> found)
                .findFirst()
                .map("the clock ran backwards: %s ended before it began"::formatted);
    }

    private static boolean isBackwards(Duration begun, Duration ended) {
        return begun.isNegative() || ended.compareTo(begun) < 0;
    }
}
