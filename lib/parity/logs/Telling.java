package parity.logs;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import parity.terminal.Chorus;

/** Of the last lines of a program those that tell why it ended: not where in its code it was then. */
public final class Telling {

    private static final Predicate<String> FRAME = Pattern.compile(
                    "\\s*(at (.+\\)|\\S+:\\d+)|[.]{3} \\d+ (more|common frames omitted)|[{}\\^~ ]*|Node[.]js v[\\d.]+)\\s*")
            .asMatchPredicate();

    private Telling() {}

    /** Those of them that tell something, or all. */
    public static List<String> of(List<String> lines) {
        var telling = lines.stream().filter(FRAME.negate()).toList();
        return telling.isEmpty() ? lines : telling;
    }

    /** The last of them; empty where there is none. */
    public static String last(List<String> lines) {
        var telling = of(lines);
        return telling.isEmpty() ? "" : telling.getLast().strip();
    }

    /** What a program said since we last said something that it answered to, without our own words. */
    public static List<String> ofLastRun(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).startsWith(Chorus.ANNOUNCED)) {
            end--;
        }
        int start = end;
        while (start > 0 && !lines.get(start - 1).startsWith(Chorus.ANNOUNCED)) {
            start--;
        }
        return of(lines.subList(start, end));
    }
}
