package parity.drill.figure;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.drill.chronicle.Read;
import parity.drill.chronicle.Write;

/** The longest time in which a client got nothing done: from one good answer to the next, or to its last try in vain. */
public record Gap(Duration from, Duration until, boolean closed) {

    /** A last try in vain after less than this is the client being stopped, not an outage. */
    private static final Duration CUT_OFF = Duration.ofSeconds(1);

    /** One try of a client: when it had its answer, or gave up. */
    record Try(Duration ended, boolean good) {}

    public Duration length() {
        return until.minus(from);
    }

    /** Of writes, from the last that was acknowledged before the fault; empty where none was. */
    static Optional<Gap> inWrites(List<Write> writes, Duration fault) {
        return in(writes.stream().map(write -> new Try(write.ended(), write.fate() == Write.Fate.ACKNOWLEDGED)), fault);
    }

    static Optional<Gap> inReads(List<Read> reads, Duration fault) {
        return in(reads.stream().map(read -> new Try(read.ended(), read.isAnswered())), fault);
    }

    private static Optional<Gap> in(Stream<Try> tries, Duration fault) {
        var inOrder = tries.sorted(Comparator.comparing(Try::ended)).toList();
        return inOrder.stream()
                .filter(one -> one.good() && one.ended().compareTo(fault) <= 0)
                .reduce((_, later) -> later)
                .map(before -> longest(inOrder, before));
    }

    private static Gap longest(List<Try> inOrder, Try before) {
        var longest = new Gap(before.ended(), before.ended(), true);
        var last = before.ended();
        for (var one : inOrder) {
            if (one.good() && one.ended().compareTo(last) > 0) {
                longest = longest.orLonger(new Gap(last, one.ended(), true));
                last = one.ended();
            }
        }
        return longest.orUnending(new Gap(last, inOrder.getLast().ended(), false));
    }

    private Gap orLonger(Gap other) {
        return other.length().compareTo(length()) > 0 ? other : this;
    }

    /** One that did not end counts also where an earlier one was longer: the client is still without an answer. */
    private Gap orUnending(Gap tail) {
        boolean isAllThereIs = length().isZero();
        return isAllThereIs || tail.length().compareTo(CUT_OFF) > 0 ? tail : this;
    }
}
