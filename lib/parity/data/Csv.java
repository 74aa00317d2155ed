package parity.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of texts as {@code psql --csv} writes them: quoted where a comma, a quote or a line feed is inside. */
final class Csv {

    private final String text;
    private final String missing;
    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private List<@Nullable String> row = new ArrayList<>();
    private int at;

    private Csv(String text, String missing) {
        this.text = text;
        this.missing = missing;
    }

    /** What stands for a value that is none becomes null. */
    static List<List<@Nullable String>> rows(String text, String missing) {
        var csv = new Csv(text, missing);
        while (csv.at < text.length()) {
            csv.field();
        }
        return Collections.unmodifiableList(csv.rows);
    }

    private void field() {
        boolean isQuoted = text.startsWith("\"", at);
        var field = isQuoted ? quoted() : plain();
        row.add(field.equals(missing) && !isQuoted ? null : field);
        boolean isLast = !text.startsWith(",", at);
        at++;
        if (isLast) {
            rows.add(Collections.unmodifiableList(row));
            row = new ArrayList<>();
        }
    }

    private String plain() {
        int begin = at;
        while (at < text.length() && ",\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    /** A quote inside is written twice. */
    private String quoted() {
        var field = new StringBuilder();
        at++;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            at += text.charAt(at) == '"' ? 1 : 0;
            field.append(text.charAt(at++));
        }
        at++;
        return field.toString();
    }
}
