package parity.drill.bound;

import java.time.Duration;

/** How long it may take by the settings in force, and how that comes about: {@code ttl 20 + loop_wait 1 = 21 s}. */
public record Bound(Duration limit, String why) {

    /** Where no setting says how long it may take. */
    public static Bound none(String why) {
        return new Bound(Duration.ZERO, why);
    }

    public boolean isKnown() {
        return !limit.isZero();
    }
}
