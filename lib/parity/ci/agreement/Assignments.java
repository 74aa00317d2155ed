package parity.ci.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that a script sets to what stands there.
 *
 * <p>Without a value are those that it sets to one thing here and another there, and those that it works out and hands to the
 * programs that it starts.
 */
final class Assignments {

    private static final String BEGIN = "(?m)(?:^|[;&|({])[ \\t]*";

    private static final Pattern ASSIGNMENT = assigning("([^\\s\"'$`;&|()]+)");

    /** {@code IMAGE="${IMAGE:-redis:8}"}: what it is where nobody else says it. */
    private static final Pattern OWN_DEFAULT = assigning("[$][{]\\1:?[-=]([^\\s\"'$`;&|(){}]+)[}]");

    private static final Pattern EXPORT = Pattern.compile(BEGIN + "export\\s+([A-Za-z_][A-Za-z0-9_]*)=");

    private Assignments() {}

    /** What a variable is set to, and in which line of the script. */
    record Assigned(Optional<String> value, int line) {}

    static Map<String, Assigned> in(String script) {
        var values = new HashMap<String, Assigned>();
        var unsure = new HashSet<String>();
        read(ASSIGNMENT.matcher(script), script, values, unsure);
        read(OWN_DEFAULT.matcher(script), script, values, unsure);
        unsure.forEach(
                name -> values.computeIfPresent(name, (_, first) -> new Assigned(Optional.empty(), first.line())));
        var exports = EXPORT.matcher(script);
        while (exports.find()) {
            values.putIfAbsent(exports.group(1), new Assigned(Optional.empty(), line(script, exports.start(1))));
        }
        return values;
    }

    private static void read(Matcher found, String script, Map<String, Assigned> values, Set<String> unsure) {
        while (found.find()) {
            var value = new Assigned(Optional.of(found.group(3)), line(script, found.start(3)));
            var before = values.putIfAbsent(found.group(1), value);
            if (before != null && !before.value().equals(value.value())) {
                unsure.add(found.group(1));
            }
        }
    }

    private static int line(String script, int offset) {
        return 1
                + (int) script.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** A command by itself that sets a variable, in quotes or without. */
    private static Pattern assigning(String value) {
        return Pattern.compile(BEGIN + "(?:export\\s+|readonly\\s+|local\\s+)?([A-Za-z_][A-Za-z0-9_]*)=([\"']?)" + value
                + "\\2\\s*(?=$|[;&)#])");
    }
}
