package parity.ci.agreement;

import java.util.Optional;
import parity.failure.Failure;
import parity.json.Json;
import parity.yaml.Spot;

/** A JSON file, comments allowed, in which values are found again at their place. */
record JsonText(SourceText source, Json json) {

    static Optional<JsonText> of(SourceText source, Checkout checkout) {
        try {
            return Optional.of(new JsonText(source, Json.parse(bare(source.text()))));
        } catch (Failure notJson) {
            checkout.noteUnreadable(spot(source, notJson.getMessage()), "is " + notJson.getMessage());
            return Optional.empty();
        }
    }

    /** The reader counts characters; a person counts lines. */
    private static Spot spot(SourceText source, String message) {
        var digits = message.substring(message.lastIndexOf(' ') + 1);
        return source.spot(Math.min(Integer.parseInt(digits), source.text().length()));
    }

    /** The text behind a path of keys, at the line where it stands. */
    Optional<Written> at(String... keys) {
        var text = json.at(keys).text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int value = source.text().indexOf(text, behind(keys));
        return Optional.of(Written.plain(text, source.spot(Math.max(0, value))));
    }

    /** Where the last of these keys stands. */
    Spot spot(String... keys) {
        return source.spot(Math.max(0, behind(keys) - keys[keys.length - 1].length() - 1));
    }

    private int behind(String... keys) {
        int at = 0;
        for (var key : keys) {
            at = Math.max(at, source.text().indexOf("\"" + key + "\"", at) + key.length() + 2);
        }
        return at;
    }

    /** Without comments, and without a comma before a bracket that closes; every character keeps its place. */
    private static String bare(String text) {
        var out = new StringBuilder(text);
        boolean isQuoted = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (isQuoted && c == '\\') {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && text.startsWith("//", i)) {
                i = blank(out, i, end(text, "\n", i));
            } else if (!isQuoted && text.startsWith("/*", i)) {
                i = blank(out, i, Math.min(text.length(), end(text, "*/", i) + 2));
            } else if (!isQuoted && (c == '}' || c == ']')) {
                dropComma(out, i);
            }
        }
        return out.toString();
    }

    private static int end(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }

    private static int blank(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            if (out.charAt(i) != '\n') {
                out.setCharAt(i, ' ');
            }
        }
        return to - 1;
    }

    private static void dropComma(StringBuilder out, int bracket) {
        int before = bracket - 1;
        while (before >= 0 && Character.isWhitespace(out.charAt(before))) {
            before--;
        }
        if (before >= 0 && out.charAt(before) == ',') {
            out.setCharAt(before, ' ');
        }
    }
}
