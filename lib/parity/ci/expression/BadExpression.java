package parity.ci.expression;

/** Thrown where an expression cannot be read any further. */
public final class BadExpression extends Exception {

    private static final long serialVersionUID = 1;

    private final int at;

    BadExpression(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** How many characters stand before the place. */
    public int at() {
        return at;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
