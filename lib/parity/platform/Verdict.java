package parity.platform;

/** The answer to one check: how well, what was seen, and what to do about it. */
public record Verdict(Level level, String detail, String fix, boolean missing) {

    public static Verdict pass(String detail) {
        return new Verdict(Level.PASS, detail, "", false);
    }

    public static Verdict warn(String detail, String fix) {
        return new Verdict(Level.WARN, detail, fix, false);
    }

    public static Verdict fail(String detail, String fix) {
        return new Verdict(Level.FAIL, detail, fix, false);
    }

    /** Failed because something needed is not there at all. */
    public static Verdict missing(String detail, String fix) {
        return new Verdict(Level.FAIL, detail, fix, true);
    }

    public static Verdict skip(String reason) {
        return new Verdict(Level.SKIP, reason, "", false);
    }
}
