package parity.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; the last column is left as long as it is. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();

    /** A text and how it looks; the look takes no width. */
    public record Cell(String text, Style style) {
        public static Cell of(String text) {
            return new Cell(text, Style.PLAIN);
        }
    }

    public Table row(String... texts) {
        rows.add(java.util.Arrays.stream(texts).map(Cell::of).toList());
        return this;
    }

    public Table row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public void printTo(Terminal terminal) {
        var widths = widths();
        rows.forEach(row -> terminal.print(line(row, widths, terminal)));
    }

    private static String line(List<Cell> row, int[] widths, Terminal terminal) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            boolean last = column == row.size() - 1;
            line.append(terminal.paint(cell.style(), cell.text()));
            line.append(last ? "" : " ".repeat(widths[column] - length(cell.text())) + GAP);
        }
        return line.toString().stripTrailing();
    }

    private int[] widths() {
        var widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (var row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], length(row.get(column).text()));
            }
        }
        return widths;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
