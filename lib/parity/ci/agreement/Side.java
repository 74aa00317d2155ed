package parity.ci.agreement;

/** Whose word a fact is. */
public enum Side {
    /** What the workflows say. */
    CI,
    /** What the files of the developer's environment say. */
    LOCAL,
    /** What the servers that run here say themselves. */
    LIVE
}
