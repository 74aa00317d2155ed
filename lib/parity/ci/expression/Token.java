package parity.ci.expression;

/** The smallest piece of an expression with a meaning, and where it begins in its text. */
record Token(Kind kind, String text, int at) {

    /** What a token can be. */
    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** For a message. */
    String described() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
