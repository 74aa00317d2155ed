package parity.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** The text of a {@code jbang-catalog.json}, to which an alias can be added while all else stays as it was typed. */
public record CatalogText(String text) {

    public static CatalogText empty() {
        return new CatalogText("{\n  \"aliases\": {}\n}\n");
    }

    public CatalogText {
        try {
            if (!(Json.parse(text).value() instanceof Map)) {
                throw new Failure("expected an object");
            }
        } catch (Failure e) {
            throw new Failure(Exit.USAGE, "cannot add to %s: %s".formatted(Catalog.FILE, e.getMessage()));
        }
    }

    /** The same text with one more alias, behind the others and laid out like them. */
    public CatalogText with(Entry entry) {
        var aliases = valueOf("aliases");
        if (aliases == null) {
            return withAliases().with(entry);
        }
        int last = lastCharacter(aliases.end());
        var inside = text.substring(aliases.start() + 1, aliases.end());
        var before = inside.isBlank() ? "" : ",";
        var tail = text.substring(last + 1, aliases.end());
        var closing = tail.contains("\n") ? tail : newLine() + indent(1);
        return new CatalogText(text.substring(0, last + 1)
                + before
                + newLine()
                + indent(2)
                + alias(entry)
                + closing
                + text.substring(aliases.end()));
    }

    private CatalogText withAliases() {
        int open = text.indexOf('{');
        boolean empty = Json.parse(text).entries().isEmpty();
        var rest = empty ? newLine() + text.substring(open + 1).stripLeading() : "," + text.substring(open + 1);
        return new CatalogText(text.substring(0, open + 1) + newLine() + indent(1) + "\"aliases\": {}" + rest);
    }

    private String alias(Entry entry) {
        var fields = new StringBuilder();
        fields.append(field("script-ref", entry.file())).append(',').append(field("description", entry.sentence()));
        if (!entry.group().isEmpty()) {
            fields.append(',').append(field("group", entry.group()));
        }
        return Json.write(entry.name()) + ": {" + fields + newLine() + indent(2) + "}";
    }

    private String field(String key, String value) {
        return newLine() + indent(3) + Json.write(key) + ": " + Json.write(value);
    }

    /** Where a value of the outermost object begins and ends, brackets included. */
    private record Span(int start, int end) {}

    private @Nullable Span valueOf(String key) {
        Deque<Integer> open = new ArrayDeque<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> {
                    int end = closingQuote(i);
                    boolean found =
                            open.size() == 1 && text.substring(i + 1, end).equals(key) && isKey(end);
                    start = found ? text.indexOf('{', end) : start;
                    i = end;
                }
                case '{', '[' -> open.push(i);
                case '}', ']' -> {
                    if (open.pop() == start) {
                        return new Span(start, i);
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    private boolean isKey(int closingQuote) {
        int next = closingQuote + 1;
        while (Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return text.charAt(next) == ':';
    }

    private int closingQuote(int opening) {
        int i = opening + 1;
        while (text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private int lastCharacter(int before) {
        int i = before - 1;
        while (Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private String newLine() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** As deep as this file is used to: the indentation of its first indented line is one level. */
    private String indent(int levels) {
        var one = text.lines()
                .filter(line -> line.length() > line.stripLeading().length() && !line.isBlank())
                .findFirst()
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .orElse("  ");
        return one.repeat(levels);
    }
}
