package parity.data;

import parity.failure.Exit;
import parity.failure.Failure;

/** What a tool of PostgreSQL said when it failed, turned into what a person can do about it. */
record Complaint(Server server, Login login, String database) {

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    Failure of(int exit, String words) {
        if (words.contains("password authentication failed")) {
            return new Failure(
                    Exit.USAGE,
                    "cannot log in to %s as %s: the password is not the one it was made with; put that one back, or start anew with 'dev-reset'"
                            .formatted(server, login));
        }
        if (words.contains("database \"%s\" does not exist".formatted(database))) {
            return new Failure(
                    Exit.MISSING, "%s has no database '%s'; 'dev-restore' brings one back".formatted(server, database));
        }
        if (words.contains("due to lock timeout")) {
            return new Failure(
                    Exit.TIMED_OUT,
                    "%s: a table is locked by somebody else for more than %d s (%s); end that session, then try again"
                            .formatted(server, Server.LOCKED.toSeconds(), waiting(words)));
        }
        if (words.contains("No space left on device")) {
            return new Failure(
                    "the disk of %s is full: %s; free some space there ('docker system df' says what takes it)"
                            .formatted(server, first(words)));
        }
        if (exit == NOT_EXECUTABLE || exit == NOT_FOUND || words.contains("executable file not found")) {
            return new Failure(
                    Exit.MISSING, "%s has no PostgreSQL tools in its container: %s".formatted(server, first(words)));
        }
        return words.contains("connection to server") && words.contains("failed:")
                ? new Failure(
                        Exit.MISSING, "%s does not answer: %s; 'health' says more".formatted(server, first(words)))
                : new Failure("%s: %s".formatted(server, first(words)));
    }

    /** What waited, where the tool says it: {@code LOCK TABLE public.orders IN ACCESS SHARE MODE}. */
    static String waiting(String words) {
        var mark = "Query was: ";
        return words.lines()
                .filter(line -> line.contains(mark))
                .map(line -> line.substring(line.indexOf(mark) + mark.length()).strip())
                .findFirst()
                .orElseGet(() -> first(words));
    }

    /** The first line that tells of a mistake, without the tool's name before it. */
    static String first(String words) {
        var telling = words.lines()
                .map(String::strip)
                .filter(line -> line.contains("ERROR:") || line.contains("FATAL:") || line.contains("error:"))
                .findFirst()
                .or(() -> words.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst())
                .orElse("it ended without a word");
        for (var mark : new String[] {"ERROR:", "FATAL:", "error:"}) {
            int at = telling.lastIndexOf(mark);
            if (at >= 0) {
                return telling.substring(at + mark.length()).strip();
            }
        }
        return telling;
    }
}
