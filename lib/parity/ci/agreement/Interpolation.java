package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parity.ci.agreement.Fact.Origin;

/**
 * Puts values into {@code $V}, {@code ${V}}, {@code ${V:-other}} and their like, as Compose and Dockerfiles have them.
 *
 * <p>A variable without a value is no empty text here: what hangs on it is not known from the files.
 */
final class Interpolation {

    private static final int DEEPEST = 20;

    private final Map<String, Written> values;
    private final List<String> steps = new ArrayList<>();
    private String trouble = "";
    private Origin origin;
    private int depth;

    private Interpolation(Map<String, Written> values, Origin origin) {
        this.values = values;
        this.origin = origin;
    }

    /** A text with the values that are known; {@code $$} is a dollar. */
    static Written of(Written text, Map<String, Written> values) {
        if (text.text().indexOf('$') < 0) {
            return text;
        }
        var interpolation = new Interpolation(values, text.origin());
        var result = interpolation.resolve(text.text());
        var steps = new ArrayList<>(text.origin().steps());
        steps.addAll(interpolation.steps);
        var trouble = text.unresolved().isEmpty() ? interpolation.trouble : text.unresolved();
        return new Written(text.raw(), text.spot(), result, new Origin(interpolation.origin.spot(), steps), trouble);
    }

    private String resolve(String text) {
        if (++depth > DEEPEST) {
            trouble = "its variables stand for each other without an end";
            return "";
        }
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (text.charAt(i) != '$') {
                out.append(text.charAt(i));
            } else if (next == '$') {
                out.append('$');
                i++;
            } else if (next == '{') {
                int end = close(text, i + 2);
                out.append(braced(text.substring(i + 2, end)));
                i = end;
            } else {
                int end = nameEnd(text, i + 1);
                out.append(end == i + 1 ? "$" : value(text.substring(i + 1, end)));
                i = end - 1;
            }
        }
        depth--;
        return out.toString();
    }

    private String braced(String inside) {
        int end = nameEnd(inside, 0);
        var name = inside.substring(0, end);
        var rest = inside.substring(end);
        var known = values.get(name);
        boolean isSet = known != null && (!rest.startsWith(":") || !known.text().isEmpty() || !known.isResolved());
        var sign = rest.startsWith(":") ? rest.substring(1) : rest;
        if (sign.isEmpty() || name.isEmpty()) {
            return rest.isEmpty() && !name.isEmpty()
                    ? value(name)
                    : unknown("'${%s}' is not closed or has no name".formatted(inside));
        }
        var other = sign.substring(1);
        return switch (sign.charAt(0)) {
            case '-' -> isSet ? value(name) : otherwise(name, other);
            case '+' -> isSet ? resolve(other) : "";
            case '?' -> value(name);
            default -> unknown("'${%s}' is more than a value or a default".formatted(inside));
        };
    }

    private String otherwise(String name, String other) {
        var value = resolve(other);
        steps.add("${%s} -> %s (default)".formatted(name, value));
        return value;
    }

    private String value(String name) {
        var known = values.get(name);
        if (known == null) {
            return unknown("variable %s is not set, and has no default".formatted(name));
        }
        steps.add(
                "${%s} -> %s (%s)".formatted(name, known.text(), known.origin().spot()));
        steps.addAll(known.origin().steps());
        origin = known.origin();
        if (!known.isResolved()) {
            trouble = known.unresolved();
        }
        return known.text();
    }

    private String unknown(String why) {
        trouble = why;
        return "";
    }

    /** The brace that closes, past those of defaults within; the end of the text where none does. */
    private static int close(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                open++;
            }
            if (text.charAt(i) == '}' && --open == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }
}
