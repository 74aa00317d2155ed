package parity.ci.syntax;

import parity.ci.Finding;
import parity.ci.Severity;
import parity.yaml.Spot;

/**
 * Reads what act says of a workflow that it refuses.
 *
 * <p>It names every form that a place could have had, and for each why it has not; the one it got furthest with is the
 * one that was meant.
 */
final class ActComplaint {

    private static final String LINE = "Line: ";
    private static final String COLUMN = " Column ";
    private static final int LONGEST = 200;

    private ActComplaint() {}

    static Finding of(String file, String said) {
        var best = said.lines()
                .filter(line -> line.contains(LINE))
                .reduce("", (one, other) -> depth(other) >= depth(one) ? other : one);
        var reason = best.isEmpty() ? firstLine(said) : reason(best);
        return new Finding(spot(file, best), Severity.WARNING, "act", "act refuses the workflow: " + reason);
    }

    private static int depth(String line) {
        int depth = 0;
        for (int at = line.indexOf(LINE); at >= 0; at = line.indexOf(LINE, at + 1)) {
            depth++;
        }
        return depth;
    }

    private static String reason(String line) {
        var last = line.substring(line.lastIndexOf(LINE));
        int colon = last.indexOf(": ", LINE.length());
        return colon < 0 ? last : last.substring(colon + 2);
    }

    private static Spot spot(String file, String line) {
        int start = line.lastIndexOf(LINE);
        int column = line.indexOf(COLUMN, Math.max(start, 0));
        return start < 0 || column < 0
                ? Spot.whole(file)
                : new Spot(file, number(line, start + LINE.length()), number(line, column + COLUMN.length()));
    }

    private static int number(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && end - start < 9) {
            end++;
        }
        return end == start ? 0 : Integer.parseInt(text, start, end, 10);
    }

    private static String firstLine(String said) {
        var first = said.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("time="))
                .findFirst()
                .orElse("it does not say why");
        return first.length() > LONGEST ? first.substring(0, LONGEST) + "..." : first;
    }
}
