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

    static Map<String, Written> of(String text, Written script) {
        var values = new HashMap<String, Written>();
        var unsure = new HashSet<String>();
        var found = ASSIGNMENT.matcher(text);
        while (found.find()) {
            var value = Written.plain(found.group(3), script.spot());
            var before = values.putIfAbsent(found.group(1), value);
            if (before != null && !before.equals(value)) {
                unsure.add(found.group(1));
            }
        }
        values.keySet().removeAll(unsure);
        return values;
    }
}
