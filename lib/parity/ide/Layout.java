package parity.ide;

import java.util.Map;
import java.util.stream.Collectors;
import parity.json.Json;

/** How a JSON text is laid out, so that what is added looks like the rest. */
record Layout(String newLine, String indentation) {

    /** The first line that is indented shows how deep one level is. */
    static Layout of(String text) {
        return new Layout(
                text.contains("\r\n") ? "\r\n" : "\n",
                text.lines()
                        .filter(line -> !line.isBlank() && Character.isWhitespace(line.charAt(0)))
                        .findFirst()
                        .map(line -> line.substring(
                                0, line.length() - line.stripLeading().length()))
                        .orElse("    "));
    }

    /** A new line, some levels deep. */
    String line(int levels) {
        return newLine + indentation.repeat(levels);
    }

    /** An item of a list of the outermost object. */
    String block(Map<String, Object> value) {
        return value.entrySet().stream()
                .map(entry -> line(3) + Json.write(entry.getKey()) + ": " + Json.write(entry.getValue()))
                .collect(Collectors.joining(",", "{", line(2) + "}"));
    }
}
