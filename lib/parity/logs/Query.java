package parity.logs;

import java.util.Optional;

/** What was asked for: from when to when, how much of the end, and which lines. */
public record Query(
        long since, long until, Optional<Integer> tail, Optional<Grep> grep, int context, Optional<Level> level) {

    public static final Query ALL =
            new Query(Nanos.NONE, Nanos.NONE, Optional.empty(), Optional.empty(), 0, Optional.empty());

    /** True when no moment lies between its bounds. */
    public boolean isEmpty() {
        return since != Nanos.NONE && until != Nanos.NONE && since > until;
    }

    boolean isWithin(long time) {
        return (since == Nanos.NONE || time >= since) && (until == Nanos.NONE || time <= until);
    }

    /** A line whose level nobody can tell counts as information. */
    boolean matches(Line line) {
        return (level.isEmpty() || (line.level() == null ? Level.INFO : line.level()).reaches(level.get()))
                && (grep.isEmpty() || grep.get().finds(line.text()));
    }

    /** True when some lines are left out, so that the last ten of the engine are not the last ten that match. */
    boolean chooses() {
        return grep.isPresent() || level.isPresent();
    }
}
