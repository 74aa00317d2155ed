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
 * <p>Empty are those that it sets to one thing here and another there, and those that it works out and hands to the
 * programs that it starts.
 */
final class Assignments {

    private static final String BEGIN = "(?m)(?:^|[;&|({])\\s*";

    private static final Pattern ASSIGNMENT = assigning("([^\\s\"'$`;&|()]+)");

    /** {@code IMAGE="${IMAGE:-redis:8}"}: what it is where nobody else says it. */
    private static final Pattern OWN_DEFAULT = assigning("[$][{]\\1:?[-=]([^\\s\"'$`;&|(){}]+)[}]");

    private static final Pattern EXPORT = Pattern.compile(BEGIN + "export\\s+([A-Za-z_][A-Za-z0-9_]*)=");

    private Assignments() {}

    static Map<String, Optional<String>> in(String script) {
        var values = new HashMap<String, Optional<String>>();
        var unsure = new HashSet<String>();
        read(ASSIGNMENT.matcher(script), values, unsure);
        read(OWN_DEFAULT.matcher(script), values, unsure);
        unsure.forEach(name -> values.put(name, Optional.empty()));
        var exports = EXPORT.matcher(script);
        while (exports.find()) {
            values.putIfAbsent(exports.group(1), Optional.empty());
        }
        return values;
    }

    private static void read(Matcher found, Map<String, Optional<String>> values, Set<String> unsure) {
        while (found.find()) {
            var value = Optional.of(found.group(3));
            var before = values.putIfAbsent(found.group(1), value);
            if (before != null && !before.equals(value)) {
                unsure.add(found.group(1));
            }
        }
    }

    /** A command by itself that sets a variable, in quotes or without. */
    private static Pattern assigning(String value) {
        return Pattern.compile(BEGIN + "(?:export\\s+|readonly\\s+|local\\s+)?([A-Za-z_][A-Za-z0-9_]*)=([\"']?)" + value
                + "\\2\\s*(?=$|[;&)#])");
    }
}
