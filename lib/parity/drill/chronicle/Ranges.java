package parity.drill.chronicle;

import java.util.ArrayList;

/** Numbers in order as a person names them: {@code 17 to 20, 25, and 312 more}. */
final class Ranges {

    private static final int MOST = 5;

    private final long[] sorted;

    Ranges(long[] sorted) {
        this.sorted = sorted;
    }

    String text() {
        var said = new ArrayList<String>();
        int at = 0;
        while (at < sorted.length && said.size() < MOST) {
            int end = endOfRange(at);
            said.add(at == end ? "" + sorted[at] : sorted[at] + (end == at + 1 ? ", " : " to ") + sorted[end]);
            at = end + 1;
        }
        var rest = at < sorted.length ? ", and %d more".formatted(sorted.length - at) : "";
        return String.join(", ", said) + rest;
    }

    private int endOfRange(int begin) {
        int end = begin;
        while (end + 1 < sorted.length && sorted[end + 1] == sorted[end] + 1) {
            end++;
        }
        return end;
    }
}
