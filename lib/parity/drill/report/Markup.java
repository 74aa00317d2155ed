package parity.drill.report;

import java.util.List;
import java.util.stream.Collectors;
import parity.terminal.Secrets;

/** Words that others wrote, made harmless for a page: masked first, because an escaped secret is not recognised. */
final class Markup {

    private static final char UNREADABLE = '\uFFFD';

    private Markup() {}

    static String text(String words) {
        var masked = Secrets.mask(words);
        var safe = new StringBuilder(masked.length() + 16);
        masked.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    /** {@code <td>20.5 s</td>} */
    static String element(String name, String words) {
        return "<" + name + ">" + text(words) + "</" + name + ">";
    }

    /** The same with a class, which is ours. */
    static String element(String name, String look, String words) {
        return "<" + name + " class=\"" + look + "\">" + text(words) + "</" + name + ">";
    }

    static String row(List<String> cells) {
        return cells.stream().map(cell -> element("td", cell)).collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    static String heads(List<String> cells) {
        return cells.stream().map(cell -> element("th", cell)).collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(isAllowed(c) ? c : UNREADABLE);
        }
    }

    /** XML knows no other control characters, and no halves of a character. */
    private static boolean isAllowed(int c) {
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\t' || c == '\n' || (c >= ' ' && c != 0x7F && !isHalf && c != 0xFFFE && c != 0xFFFF);
    }
}
