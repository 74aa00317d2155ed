package parity.logs;

import java.util.Optional;

/** What was asked for: from when to when, how much of the end, which lines, which run, and whether to go on. */
public record Query(
        long since,
        long until,
        Optional<Integer> tail,
        Optional<Grep> grep,
        int context,
        Optional<Level> level,
        Optional<Integer> run,
        boolean follows,
        boolean folds,
        boolean wantsLevels) {

    /** So many lines are looked at for each that is wanted, where most may say the same. */
    private static final int LIKELY_SAME = 40;

    /** For since and until: no bound. */
    public static final long UNBOUND = Nanos.NONE;

    /** The same for a program: every line for itself, with its level, also where nobody filters by it. */
    public Query withLevels() {
        return new Query(since, until, tail, grep, context, level, run, follows, false, true);
    }

    /** True when no moment lies between its bounds. */
    public boolean isEmpty() {
        return since != UNBOUND && until != UNBOUND && since > until;
    }

    boolean isWithin(long time) {
        return (since == UNBOUND || time >= since) && (until == UNBOUND || time <= until);
    }

    /** A line whose level nobody can tell counts as information. */
    boolean matches(Line line) {
        return (level.isEmpty() || (line.level() == null ? Level.INFO : line.level()).reaches(level.get()))
                && (grep.isEmpty() || grep.get().finds(line.text()));
    }

    /** The engine's last ten lines are the ten that were asked for only if none of the others could be. */
    boolean leavesTailToEngine() {
        return tail.isPresent() && grep.isEmpty() && level.isEmpty() && until == UNBOUND;
    }

    /** How many lines the engine is to begin with. */
    int tailOfEngine() {
        int wanted = tail.orElseThrow();
        return folds ? (int) Math.min(Integer.MAX_VALUE, (long) wanted * LIKELY_SAME) : wanted;
    }

    boolean includes(Speaker speaker) {
        return run.isEmpty() || run.get() == speaker.run();
    }

    boolean needsLevels() {
        return wantsLevels || level.isPresent();
    }

    /** A text without which no line is of any interest, so that the others need not be looked at. */
    Optional<Needle> needle() {
        boolean isEnough = !needsLevels() && context == 0 && !follows;
        return isEnough ? grep.flatMap(sought -> Needle.of(sought.literal(), sought.ignoresCase())) : Optional.empty();
    }
}
