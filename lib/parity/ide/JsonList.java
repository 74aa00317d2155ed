package parity.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parity.json.Json;

/** A list in the outermost object of a JSON text, whose items come, change and go while all else stays as typed. */
record JsonList(JsonWithComments source, int open, List<Span> items) {

    /** Where an item begins and ends. */
    private record Span(int start, int end) {}

    /** The list under a key, which must be there. */
    static JsonList of(String text, String key) {
        var source = JsonWithComments.of(text);
        int open = open(source.plain(), key);
        return new JsonList(source, open, items(source.plain(), open));
    }

    /** Where the value of a key of the outermost object begins; negative without one. */
    static int open(String plain, String key) {
        int depth = 0;
        for (int at = 0; at < plain.length(); at = JsonWithComments.past(plain, at)) {
            depth += depth(plain.charAt(at));
            if (depth == 1 && plain.startsWith(Json.write(key), at)) {
                int colon = behindBlanks(plain, JsonWithComments.past(plain, at));
                if (plain.charAt(colon) == ':') {
                    return behindBlanks(plain, colon + 1);
                }
            }
        }
        return -1;
    }

    List<Json> values() {
        return items.stream().map(this::value).toList();
    }

    /** One item replaced; when it says the same already, not a character of it. */
    String with(int item, Map<String, Object> value) {
        var span = items.get(item);
        return Json.write(value(span)).equals(Json.write(value))
                ? text()
                : text().substring(0, span.start()) + layout().block(value) + text().substring(span.end());
    }

    /** Without an item, its comma, and its lines where nothing else stands in them. */
    String without(int item) {
        var span = items.get(item);
        int comma = commaBehind(item);
        int before = comma < 0 && item > 0
                ? source.uncommented().indexOf(',', items.get(item - 1).end())
                : -1;
        var lines = wholeLines(new Span(span.start(), comma < 0 ? span.end() : comma + 1));
        var head = text().substring(0, lines.start());
        return (before < 0 ? head : head.substring(0, before) + head.substring(before + 1))
                + text().substring(lines.end());
    }

    /** With one more behind the others. */
    String with(Map<String, Object> value) {
        int close = close();
        int last = close;
        while (Character.isWhitespace(text().charAt(last - 1))) {
            last--;
        }
        int comma = needsComma() ? items.getLast().end() : last;
        var tail = text().substring(last, close);
        return text().substring(0, comma)
                + (needsComma() ? "," : "")
                + text().substring(comma, last)
                + layout().line(2)
                + layout().block(value)
                + (tail.contains("\n") ? tail : layout().line(1))
                + text().substring(close);
    }

    private boolean needsComma() {
        return !items.isEmpty() && commaBehind(items.size() - 1) < 0;
    }

    private String text() {
        return source.text();
    }

    private Layout layout() {
        return Layout.of(text());
    }

    private Json value(Span span) {
        return Json.parse(source.plain().substring(span.start(), span.end()));
    }

    private int close() {
        int from = items.isEmpty() ? open + 1 : items.getLast().end();
        return source.plain().indexOf(']', from);
    }

    private int commaBehind(int item) {
        int comma = source.uncommented().indexOf(',', items.get(item).end());
        int next = item + 1 < items.size() ? items.get(item + 1).start() : close();
        return comma < next ? comma : -1;
    }

    private Span wholeLines(Span span) {
        int start = span.start();
        while (isBlank(start - 1)) {
            start--;
        }
        int end = span.end();
        while (isBlank(end)) {
            end++;
        }
        boolean isAlone = start > 0 && text().charAt(start - 1) == '\n' && "\r\n".indexOf(text().charAt(end)) >= 0;
        int lineEnd = text().startsWith("\r\n", start - 2) ? 2 : 1;
        return isAlone ? new Span(start - lineEnd, end) : span;
    }

    private boolean isBlank(int at) {
        return at >= 0 && at < text().length() && (text().charAt(at) == ' ' || text().charAt(at) == '\t');
    }

    private static List<Span> items(String plain, int open) {
        var items = new ArrayList<Span>();
        int depth = 0;
        int start = open + 1;
        for (int at = open; depth > 0 || at == open; at = JsonWithComments.past(plain, at)) {
            char c = plain.charAt(at);
            depth += depth(c);
            if (depth == 0 || depth == 1 && c == ',') {
                add(items, plain, start, at);
                start = at + 1;
            }
        }
        return items;
    }

    private static void add(List<Span> items, String plain, int start, int end) {
        var stripped = plain.substring(start, end).stripTrailing();
        if (!stripped.isBlank()) {
            items.add(new Span(behindBlanks(plain, start), start + stripped.length()));
        }
    }

    private static int depth(char c) {
        return c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }

    private static int behindBlanks(String plain, int from) {
        int at = from;
        while (Character.isWhitespace(plain.charAt(at))) {
            at++;
        }
        return at;
    }
}
