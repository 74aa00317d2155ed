package parity.ci.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that a script sets to what stands there; those that it sets to one thing here and another there are left out. */
final class Assignments {

    private static final Pattern ASSIGNMENT = assigning("([^\\s\"'$`;&|()]+)");

    /** {@code IMAGE="${IMAGE:-redis:8}"}: what it is where nobody else says it. */
    private static final Pattern OWN_DEFAULT = assigning("[$][{]\\1:?[-=]([^\\s\"'$`;&|(){}]+)[}]");

    private Assignments() {}

    static Map<String, String> in(String script) {
        var values = new HashMap<String, String>();
        var unsure = new HashSet<String>();
        read(ASSIGNMENT.matcher(script), values, unsure);
        read(OWN_DEFAULT.matcher(script), values, unsure);
        values.keySet().removeAll(unsure);
        return values;
    }

    private static void read(Matcher found, Map<String, String> values, Set<String> unsure) {
        while (found.find()) {
            var before = values.putIfAbsent(found.group(1), found.group(3));
            if (before != null && !before.equals(found.group(3))) {
                unsure.add(found.group(1));
            }
        }
    }

    /** A line by itself that sets a variable, in quotes or without. */
    private static Pattern assigning(String value) {
        return Pattern.compile("(?m)^\\s*(?:export\\s+|readonly\\s+|local\\s+)?([A-Za-z_][A-Za-z0-9_]*)=([\"']?)"
                + value + "\\2\\s*(?:#.*)?$");
    }
}
