package parity.failure;

/** How a recipe ends; the same numbers everywhere, so that scripts can tell. */
public enum Exit {
    DONE(0),
    FAILED(1),
    USAGE(2),
    FINDINGS(3),
    MISSING(4),
    TIMED_OUT(5),
    REFUSED(6);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
