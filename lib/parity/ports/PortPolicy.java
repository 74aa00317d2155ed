package parity.ports;

import parity.failure.Exit;
import parity.failure.Failure;

/** What is done about ports that others have. */
public enum PortPolicy {
    /** Say so, and what is free instead; what was recorded before counts. */
    TELL,
    /** Record what is free instead, so that every recipe uses it. */
    FIX,
    /** The ports as they are written or none: nothing recorded counts, and no stopped container may want them. */
    REFUSE;

    public static PortPolicy of(boolean fix, boolean strict) {
        if (fix && strict) {
            throw new Failure(Exit.USAGE, "--fix moves ports and --strict refuses to; give one of them, not both");
        }
        return fix ? FIX : strict ? REFUSE : TELL;
    }
}
