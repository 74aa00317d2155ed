package parity.ci.syntax;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** One field of a schedule: numbers from first to last, or their names. */
record CronField(String what, int first, int last, String names) {

    /** What is wrong with it; empty when nothing is. */
    String wrong(String text) {
        for (var part : text.split(",", -1)) {
            if (!fits(part)) {
                return "'%s' is no %s; it goes from %d to %d, also as *, 1-5, */10, 1,2"
                        .formatted(text, what, first, last);
            }
        }
        return "";
    }

    /** How far apart the nearest two of its values are, going round. */
    int shortestGap(String text) {
        var values = values(text);
        int gap = last - first + 1;
        int before = values.last() - gap;
        for (int value : values) {
            gap = Math.min(gap, value - before);
            before = value;
        }
        return gap;
    }

    /** All that it stands for. */
    TreeSet<Integer> values(String text) {
        var values = new TreeSet<Integer>();
        for (var part : text.split(",")) {
            addTo(values, part);
        }
        return values;
    }

    private boolean fits(String part) {
        int slash = part.indexOf('/');
        var range = slash < 0 ? part : part.substring(0, slash);
        boolean isStepFit = slash < 0 || (isNumber(part.substring(slash + 1)) && step(part) > 0);
        if (range.equals("*")) {
            return isStepFit;
        }
        int dash = range.indexOf('-');
        int from = number(dash < 0 ? range : range.substring(0, dash));
        int to = dash < 0 ? from : number(range.substring(dash + 1));
        return isStepFit && from >= first && to <= last && from <= to;
    }

    private void addTo(TreeSet<Integer> values, String part) {
        int slash = part.indexOf('/');
        var range = slash < 0 ? part : part.substring(0, slash);
        int dash = range.indexOf('-');
        int from = range.equals("*") ? first : number(dash < 0 ? range : range.substring(0, dash));
        int to = range.equals("*") || (dash < 0 && slash >= 0)
                ? last
                : dash < 0 ? from : number(range.substring(dash + 1));
        for (int value = from; value <= to; value += slash < 0 ? 1 : step(part)) {
            values.add(value);
        }
    }

    private static int step(String part) {
        return Integer.parseInt(part.substring(part.indexOf('/') + 1));
    }

    private int number(String text) {
        int name = List.of(names.split(" ")).indexOf(text.toLowerCase(Locale.ROOT));
        return !text.isEmpty() && name >= 0 ? name + (first > 0 ? 1 : 0) : isNumber(text) ? Integer.parseInt(text) : -1;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
