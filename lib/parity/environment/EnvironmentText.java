package parity.environment;

import java.util.ArrayList;
import java.util.List;

/** The text of a file of variables, {@code NAME=value} a line; what nobody wants changed stays as it was typed. */
record EnvironmentText(String text) {

    private static final String EXPORT = "export ";

    /** True when a variable has a value here; an empty one is none, as it is for {@code ${NAME:?}}. */
    boolean gives(String name) {
        return text.lines().anyMatch(line -> nameIn(line).equals(name) && !isEmpty(line));
    }

    /** With a value for a variable: where its line stands empty, else at the end. */
    EnvironmentText with(String name, String value) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = emptyLine(lines, name);
        if (at >= 0) {
            lines.set(at, name + "=" + value);
            return new EnvironmentText(String.join("\n", lines));
        }
        var end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        return new EnvironmentText(text + end + name + "=" + value + "\n");
    }

    /** With no value for a variable that has one: an example's password is everybody's. */
    EnvironmentText without(String name) {
        var lines = text.lines()
                .map(line -> nameIn(line).equals(name) ? name + "=" : line)
                .toList();
        return lines.isEmpty() ? this : new EnvironmentText(String.join("\n", lines) + "\n");
    }

    private static int emptyLine(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (nameIn(lines.get(i)).equals(name) && isEmpty(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String nameIn(String line) {
        var words = line.strip();
        int end = words.indexOf('=');
        var name = end < 0 || words.startsWith("#") ? "" : words.substring(0, end);
        return (name.startsWith(EXPORT) ? name.substring(EXPORT.length()) : name).strip();
    }

    private static boolean isEmpty(String line) {
        var value = line.substring(line.indexOf('=') + 1).strip();
        return value.isEmpty() || value.equals("\"\"") || value.equals("''") || value.startsWith("#");
    }
}
