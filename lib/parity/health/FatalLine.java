package parity.health;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which line of what a process said last tells why it ended: what follows it only says that the end comes. */
final class FatalLine {

    private static final List<String> FATAL = List.of("FATAL: ", "PANIC: ", "CRITICAL: ");

    /** PostgreSQL calls fatal what it does to its own connections when it is asked to end. */
    private static final String ASKED = "due to administrator command";

    /** A line of a stack trace, as Java and Node print it. */
    private static final Predicate<String> FRAME = Pattern.compile(
                    "at .+[):]\\S*|\\.\\.\\. \\d+ (more|common frames omitted)")
            .asMatchPredicate();

    private FatalLine() {}

    /** The last that calls itself fatal; without one, the last that a stack trace belongs to; else the very last. */
    static String among(List<String> lines) {
        return lines.reversed().stream()
                .filter(FatalLine::isFatal)
                .findFirst()
                .or(() -> IntStream.range(0, lines.size() - 1)
                        .filter(at -> isTraced(lines.get(at), lines.get(at + 1)))
                        .mapToObj(lines::get)
                        .reduce((_, later) -> later))
                .orElse(lines.getLast());
    }

    private static boolean isFatal(String line) {
        return FATAL.stream().anyMatch(line::contains) && !line.contains(ASKED);
    }

    private static boolean isTraced(String line, String next) {
        return FRAME.test(next) && !FRAME.test(line);
    }
}
