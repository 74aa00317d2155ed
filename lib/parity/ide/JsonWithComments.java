package parity.ide;

import parity.failure.Failure;
import parity.json.Json;

/** JSON as VS Code reads it, with comments and a comma at the end, and the same text without them, place for place. */
record JsonWithComments(String text, String uncommented, String plain) {

    static JsonWithComments of(String text) {
        var uncommented = uncommented(text);
        return new JsonWithComments(text, uncommented, withoutLastCommas(uncommented));
    }

    /** Fails where it is none. */
    Json json() throws Failure {
        return Json.parse(plain);
    }

    /** Past the character at a place, or past the text in quotes that begins there. */
    static int past(String text, int at) {
        if (text.charAt(at) != '"') {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + 1);
    }

    private static String uncommented(String text) {
        var blanked = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = endOfComment(text, at);
            for (int i = at; i < end; i++) {
                blanked.setCharAt(i, Character.isWhitespace(text.charAt(i)) ? text.charAt(i) : ' ');
            }
            at = end > at ? end : past(text, at);
        }
        return blanked.toString();
    }

    /** The place itself where no comment begins there; one without an end is none. */
    private static int endOfComment(String text, int at) {
        boolean isMark = at == 0 && text.charAt(at) == '\uFEFF';
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        int end = text.startsWith("/*", at) ? text.indexOf("*/", at + 2) : -1;
        return end >= 0 ? end + 2 : isMark ? at + 1 : at;
    }

    private static String withoutLastCommas(String text) {
        var blanked = new StringBuilder(text);
        int comma = -1;
        for (int at = 0; at < text.length(); at = past(text, at)) {
            char c = text.charAt(at);
            if (comma >= 0 && (c == '}' || c == ']')) {
                blanked.setCharAt(comma, ' ');
            }
            comma = c == ',' ? at : Character.isWhitespace(c) ? comma : -1;
        }
        return blanked.toString();
    }
}
