package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;

/** A line of a shell script, cut where one command ends and another begins, but not within quotes and brackets of a word. */
final class ShellLine {

    /** What is between two cuts, and what makes a shell of its own. */
    sealed interface Piece {}

    record Text(String text) implements Piece {}

    record Opening() implements Piece {}

    record Closing() implements Piece {}

    /** What stands in {@code $( )}: it runs before the command that it is a word of. */
    record Inside(String script) implements Piece {}

    private static final String END_OF_COMMAND = ";|&";

    private final String line;
    private final List<Piece> pieces = new ArrayList<>();
    private int start;

    ShellLine(String line) {
        this.line = line;
    }

    List<Piece> pieces() {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (line.startsWith("${{", i)) {
                int close = line.indexOf("}}", i);
                i = close < 0 ? line.length() : close + 1;
            } else if (quote != '\'' && line.startsWith("$(", i)) {
                i = substituted(i);
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' && i > start && !Character.isWhitespace(line.charAt(i - 1))) {
                i = Math.max(i, Brackets.close(line, i));
            } else if (END_OF_COMMAND.indexOf(c) >= 0) {
                cut(i);
            } else if (c == '(' || c == ')') {
                cut(i);
                pieces.add(c == '(' ? new Opening() : new Closing());
            }
        }
        cut(line.length());
        return pieces;
    }

    /** Arithmetic is no command. */
    private int substituted(int at) {
        int close = Brackets.close(line, at + 1);
        if (close > 0 && !line.startsWith("$((", at)) {
            pieces.add(new Inside(line.substring(at + 2, close)));
        }
        return Math.max(at, close);
    }

    private void cut(int end) {
        var text = line.substring(Math.min(start, end), end);
        if (!text.isBlank()) {
            pieces.add(new Text(text));
        }
        start = end + 1;
    }
}
