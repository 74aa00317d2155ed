package parity.drill.figure;

import java.time.Duration;
import parity.drill.figure.TwoPrimaries.Proof;

/**
 * A time in which a node was a primary that takes writes.
 *
 * @param last when it was seen so for the last time
 * @param until how long that may have been true
 */
record Lead(String node, Duration first, Duration last, Duration until) {

    static Lead seen(String node, Duration at) {
        return new Lead(node, at, at, at.plus(Lane.HELD));
    }

    /** The next look: what was seen before and after with little time between was so all the time. */
    Lead followedBy(Duration look, boolean stillLeads) {
        boolean isSoon = look.compareTo(until) <= 0;
        return !isSoon ? this : stillLeads ? new Lead(node, first, look, look.plus(Lane.HELD)) : until(look);
    }

    /** The time which two of them share; nothing where they cannot have met. */
    TwoPrimaries and(Lead other) {
        var from = max(first, other.first);
        var certain = min(last, other.last);
        var possible = min(until, other.until);
        var proof =
                from.compareTo(certain) <= 0 ? Proof.SEEN : from.compareTo(possible) < 0 ? Proof.POSSIBLE : Proof.NONE;
        return new TwoPrimaries(node, other.node, from, proof == Proof.SEEN ? certain : from, possible, proof);
    }

    private Lead until(Duration end) {
        return new Lead(node, first, last, end);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
