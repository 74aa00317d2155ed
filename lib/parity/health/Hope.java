package parity.health;

import java.time.Duration;
import java.util.Collection;
import parity.health.Condition.State;

/**
 * Whether what is not well may still become so, once all that there is to start was started; asked round after round.
 *
 * <p>What does not run stays so, and so does who cannot use its data. What failed its check as often as its author allows for is given a last while.
 */
public final class Hope {

    /** As a detail: the engine has called it unhealthy. */
    static final String LOST = "failed as often as it may";

    private static final Duration LAST_WHILE = Duration.ofSeconds(10);

    private final Duration lastWhile;
    private long since = System.nanoTime();

    public Hope() {
        this(LAST_WHILE);
    }

    Hope(Duration lastWhile) {
        this.lastWhile = lastWhile;
    }

    /** Of those that are not well: one that may still come is a reason to wait for all. */
    public boolean isLeft(Collection<Condition> unwell) {
        if (unwell.isEmpty() || !unwell.stream().allMatch(Hope::isLost)) {
            since = System.nanoTime();
            return true;
        }
        return unwell.stream().anyMatch(condition -> condition.state() != State.DOWN)
                && System.nanoTime() - since < lastWhile.toNanos();
    }

    private static boolean isLost(Condition condition) {
        return condition.state() == State.DOWN
                || condition.detail().equals(LOST)
                || OutcastVerdict.isUnusable(condition.reason());
    }
}
