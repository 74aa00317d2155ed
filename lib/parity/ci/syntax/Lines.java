package parity.ci.syntax;

import java.util.List;
import parity.yaml.Node.Scalar;
import parity.yaml.Spot;

/** The lines of a file as they were typed: to find the place of an expression within a text of several lines. */
final class Lines {

    private static final String OPEN = "${{";

    private final List<String> lines;

    Lines(List<String> lines) {
        this.lines = lines;
    }

    /** The place of a character of the text, as near as it can be told. */
    Spot spot(Scalar scalar, int at) {
        var before = scalar.text().substring(0, Math.min(at, scalar.text().length()));
        int opened = before.lastIndexOf(OPEN);
        if (opened < 0) {
            return plain(scalar, at);
        }
        var found = nth(scalar.spot(), count(before));
        var inside = before.substring(opened);
        return inside.indexOf('\n') >= 0 ? found : moved(found, inside.length());
    }

    private Spot plain(Scalar scalar, int at) {
        var spot = scalar.spot();
        boolean isOnOneLine = scalar.text().indexOf('\n') < 0
                && lineOf(spot).startsWith(scalar.text(), spot.column() - 1 + (scalar.plain() ? 0 : 1));
        return isOnOneLine ? moved(spot, at + (scalar.plain() ? 0 : 1)) : spot;
    }

    private static int count(String text) {
        int count = 0;
        for (int i = text.indexOf(OPEN); i >= 0; i = text.indexOf(OPEN, i + 1)) {
            count++;
        }
        return count;
    }

    private Spot nth(Spot start, int wanted) {
        int left = wanted;
        int from = Math.max(0, start.column() - 1);
        for (int line = start.line(); line <= lines.size(); line++) {
            var text = lines.get(line - 1);
            for (int at = text.indexOf(OPEN, from); at >= 0; at = text.indexOf(OPEN, at + 1)) {
                if (--left == 0) {
                    return new Spot(start.file(), line, at + 1);
                }
            }
            from = 0;
        }
        return start;
    }

    private String lineOf(Spot spot) {
        return spot.line() >= 1 && spot.line() <= lines.size() ? lines.get(spot.line() - 1) : "";
    }

    private static Spot moved(Spot spot, int columns) {
        return new Spot(spot.file(), spot.line(), spot.column() + columns);
    }
}
