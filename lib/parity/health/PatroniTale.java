package parity.health;

import java.util.List;
import java.util.stream.Stream;

/** What Patroni says only in its log: why it does not start the PostgreSQL that it has. */
final class PatroniTale {

    private static final List<String> TELLING = List.of(
            "system ID is invalid",
            "system ID mismatch",
            "could not locate a valid checkpoint record",
            "has already been removed",
            "waiting for leader to bootstrap",
            "waits for ",
            // These three are Patroni's own; anybody else may mistype a password.
            "password authentication failed for user \"postgres\"",
            "password authentication failed for user \"replicator\"",
            "password authentication failed for user \"rewind\"",
            "Error while");

    /** What it says once a second when it has a PostgreSQL that runs: whatever was before is over. */
    private static final String AT_WORK = "no action. I am";

    /** What PostgreSQL says each time it looks for more and nobody sends it any; once or twice is how each start is. */
    private static final String WAITING = "waiting for WAL to become available";

    private static final int OFTEN = 15;

    /** Whoever says one of these knows why it waits. */
    private static final List<String> GOING_ON = List.of("started streaming WAL", "could not connect", "FATAL: ");

    static final String STARVED = "its log ends where the leader's goes on otherwise: it waits for WAL that nobody has";

    private PatroniTale() {}

    /** The last line that explains anything, without its time; empty where none does. */
    static String of(List<String> lines) {
        var told = told(lines);
        return told.isEmpty() && isStarved(lines) ? STARVED : told;
    }

    private static boolean isStarved(List<String> lines) {
        long waits = lines.reversed().stream()
                .takeWhile(line -> GOING_ON.stream().noneMatch(line::contains))
                .filter(line -> line.contains(WAITING))
                .count();
        return waits >= OFTEN;
    }

    private static String told(List<String> lines) {
        return lines.reversed().stream()
                .takeWhile(line -> !line.contains(AT_WORK))
                .filter(line -> TELLING.stream().anyMatch(line::contains))
                .findFirst()
                .map(PatroniTale::message)
                .orElse("");
    }

    /** {@code 2026-11-21 07:43:21,189 INFO: waiting for leader to bootstrap} */
    private static String message(String line) {
        return Stream.of("INFO: ", "WARNING: ", "ERROR: ", "CRITICAL: ", "FATAL:  ", "PANIC:  ")
                .filter(line::contains)
                .findFirst()
                .map(level -> line.substring(line.lastIndexOf(level) + level.length()))
                .orElse(line);
    }
}
