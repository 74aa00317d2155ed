package parity.platform;

/** What one check found; its id stays the same for as long as the check means the same. */
public record Finding(String id, String group, Level level, String what, String detail, String fix, boolean missing) {

    static Finding of(Check check, Verdict verdict) {
        return new Finding(
                check.id(),
                check.group(),
                verdict.level(),
                check.title(),
                verdict.detail(),
                verdict.fix(),
                verdict.missing());
    }

    boolean is(Level wanted) {
        return level == wanted;
    }

    /** The same, but in nobody's way: only what is too little can be ignored, not what is missing altogether. */
    Finding tolerated() {
        return is(Level.FAIL) && !missing
                ? new Finding(id, group, Level.WARN, what, detail + " (ignored)", fix, false)
                : this;
    }
}
