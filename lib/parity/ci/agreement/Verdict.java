package parity.ci.agreement;

import java.util.Locale;

/** How far both sides agree on a subject, and the share of its weight that this earns. */
public enum Verdict {
    EXACT(1.0),
    SAME_SOURCE(1.0),
    EXACT_VERSION_VARIANT_DIFFERS(0.95),
    IN_RANGE(0.9),
    COVERED(0.9),
    COMPATIBLE_MINOR(0.9),
    MISMATCH_PATCH(0.8),
    COMPATIBLE_MAJOR(0.7),
    FLOATING(0.3),
    MISMATCH_MINOR(0.4),
    MISMATCH_MAJOR(0.0),
    UNRESOLVED(0.0),
    LIVE_INCONSISTENT(0.0),
    CI_ONLY(0.5),
    LOCAL_ONLY(0.5);

    private final double share;

    Verdict(double share) {
        this.share = share;
    }

    public double share() {
        return share;
    }

    /** Both name a version, and these can be the same. */
    public boolean isAgreement() {
        return switch (this) {
            case EXACT, SAME_SOURCE, EXACT_VERSION_VARIANT_DIFFERS, IN_RANGE, COVERED -> true;
            case COMPATIBLE_MINOR, COMPATIBLE_MAJOR -> true;
            default -> false;
        };
    }

    public boolean isOneSided() {
        return this == CI_ONLY || this == LOCAL_ONLY;
    }

    /** {@code mismatch-major}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
