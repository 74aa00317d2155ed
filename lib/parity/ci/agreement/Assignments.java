package parity.ci.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** The variables that a script sets to what stands there; those that it sets to one thing here and another there are left out. */
final class Assignments {

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?m)^\\s*(?:export\\s+|readonly\\s+|local\\s+)?([A-Za-z_][A-Za-z0-9_]*)=([\"']?)([^\\s\"'$`;&|()]+)\\2\\s*(?:#.*)?$");

    private Assignments() {}

    static Map<String, String> in(String script) {
        var values = new HashMap<String, String>();
        var unsure = new HashSet<String>();
        var found = ASSIGNMENT.matcher(script);
        while (found.find()) {
            var before = values.putIfAbsent(found.group(1), found.group(3));
            if (before != null && !before.equals(found.group(3))) {
                unsure.add(found.group(1));
            }
        }
        values.keySet().removeAll(unsure);
        return values;
    }
}
