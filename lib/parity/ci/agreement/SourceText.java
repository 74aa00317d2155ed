package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import parity.yaml.Spot;

/** The text of a file, by the name that messages give it. */
record SourceText(String file, String text) {

    /** A line without its end, and where it begins. */
    record Line(String text, int number) {}

    Spot spot(int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Spot(file, line, offset - start + 1);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        text.lines().forEach(line -> lines.add(new Line(line, lines.size() + 1)));
        return lines;
    }

    /** A text's lines as a shell and make read them: one that ends in a backslash goes on in the next. */
    static List<Line> joined(String text) {
        var joined = new ArrayList<Line>();
        var lines = text.replace("\r", "").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int first = i;
            var line = new StringBuilder(lines[i]);
            while (i + 1 < lines.length && !line.isEmpty() && line.charAt(line.length() - 1) == '\\') {
                line.setCharAt(line.length() - 1, ' ');
                line.append(lines[++i]);
            }
            joined.add(new Line(line.toString(), first + 1));
        }
        return joined;
    }

    /** What stands behind a place, to the end of its line. */
    String from(Spot spot) {
        int at = start(spot.line());
        return at < 0 ? "" : text.substring(Math.min(text.length(), at + Math.max(0, spot.column() - 1)), end(at));
    }

    /** Where a line's words begin; at the file as a whole where it has no such line. */
    Spot spotOf(int number) {
        int start = start(number);
        if (start < 0) {
            return Spot.whole(file);
        }
        var line = text.substring(start, end(start));
        return new Spot(file, number, line.length() - line.stripLeading().length() + 1);
    }

    /** Where a line begins; -1 where there is none. */
    private int start(int number) {
        int start = 0;
        for (int line = 1; line < number && start >= 0; line++) {
            start = text.indexOf('\n', start) + 1;
            start = start == 0 ? -1 : start;
        }
        return start;
    }

    private int end(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** A text that stands in a line; at its start where it stands there only by what it means. */
    Spot spot(Line line, String wanted) {
        return new Spot(file, line.number(), Math.max(0, line.text().indexOf(wanted)) + 1);
    }

    Written written(Line line, String value) {
        return Written.plain(value, spot(line, value));
    }
}
