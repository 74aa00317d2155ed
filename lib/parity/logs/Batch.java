package parity.logs;

import java.util.List;

/** Some lines of one log in their order; none after them is older than {@code upTo}, also if none of them was wanted. */
record Batch(List<Line> lines, long upTo) {

    /** What comes after the last line of a log. */
    static final Batch END = new Batch(List.of(), Long.MAX_VALUE);

    boolean isEnd() {
        return lines.isEmpty() && upTo == Long.MAX_VALUE;
    }
}
