package parity.drill.bound;

import java.time.Duration;
import java.util.Optional;

/** How long something may take: a time that somebody wrote down, or the bound of the settings in force. */
public record Limit(Optional<Duration> fixed) {

    public static final Limit BOUND = new Limit(Optional.empty());

    public static Limit of(Duration fixed) {
        return new Limit(Optional.of(fixed));
    }

    /** Whether something that took so long is within; nothing is within a bound that is none. */
    public boolean holds(Duration took, Bound bound) {
        return took.compareTo(fixed.orElse(bound.limit())) <= 0;
    }

    /** What to say behind the figure. */
    public String why(Bound bound) {
        return fixed.isPresent()
                ? ""
                : bound.isKnown() ? " of " + bound.why() : ", and nothing bounds it: " + bound.why();
    }

    /** {@code 30 s}, {@code the bound}. */
    @Override
    public String toString() {
        return fixed.map(Seconds::limit).orElse("the bound");
    }
}
