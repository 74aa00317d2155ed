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

    /** A text that stands in a line; at its start where it stands there only by what it means. */
    Spot spot(Line line, String wanted) {
        return new Spot(file, line.number(), Math.max(0, line.text().indexOf(wanted)) + 1);
    }

    Written written(Line line, String value) {
        return Written.plain(value, spot(line, value));
    }
}
