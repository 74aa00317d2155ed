package parity.drill;

import java.time.Duration;
import parity.drill.bound.Bound;

/**
 * How long a drill waits for what may never come.
 *
 * @param doubt until what was just said to be ill turns out to be well
 * @param start until all are at work
 * @param effect for what a fault should bring about, at least
 * @param recovery until all are well again
 */
record Patience(Duration doubt, Duration start, Duration effect, Duration recovery) {

    static final Patience USUAL =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(3));

    /** Three times what is promised tells as much as a night. */
    Duration forTurn(Bound bound, Duration stay) {
        var least = stay.plus(effect);
        var fair = bound.limit().multipliedBy(3);
        return fair.compareTo(least) < 0 ? least : fair.compareTo(recovery) > 0 ? recovery : fair;
    }
}
