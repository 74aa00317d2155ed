package parity.ci.agreement;

import java.util.Locale;

/** How far two versions of a subject must agree to count as equal: a team's own decision. */
public enum Level {
    EXACT,
    MINOR,
    MAJOR;

    /** The share that a verdict earns under this decision. */
    double share(Verdict verdict) {
        boolean isForgiven = switch (this) {
            case EXACT -> false;
            case MINOR -> verdict == Verdict.COMPATIBLE_MINOR || verdict == Verdict.MISMATCH_PATCH;
            case MAJOR ->
                verdict == Verdict.COMPATIBLE_MINOR
                        || verdict == Verdict.COMPATIBLE_MAJOR
                        || verdict == Verdict.MISMATCH_PATCH
                        || verdict == Verdict.MISMATCH_MINOR;
        };
        return isForgiven ? 1 : verdict.share();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
