package parity.ci.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import parity.ci.agreement.Fact.Origin;

/** The variables that a script hands to the steps after it: {@code echo "NAME=value" >> $GITHUB_ENV}. */
final class Exports {

    private static final String FILE = "GITHUB_ENV";

    private Exports() {}

    static Map<String, Written> of(Written script) {
        var exports = new LinkedHashMap<String, Written>();
        if (!script.text().contains(FILE)) {
            return exports;
        }
        for (var line : script.text().split("\n")) {
            int echo = line.indexOf("echo ");
            int into = line.indexOf(">>");
            if (echo >= 0 && into > echo && line.indexOf(FILE, into) > 0) {
                add(String.join(" ", Words.of(line.substring(echo + "echo ".length(), into))), script, exports);
            }
        }
        return exports;
    }

    /** What the shell works out is not known from the files. */
    private static void add(String assignment, Written script, Map<String, Written> exports) {
        int sign = assignment.indexOf('=');
        if (sign <= 0) {
            return;
        }
        var name = assignment.substring(0, sign);
        var value = assignment.substring(sign + 1);
        boolean isKnown = value.indexOf('$') < 0 && value.indexOf('`') < 0;
        exports.put(
                name,
                new Written(
                        assignment,
                        script.spot(),
                        isKnown ? value : "",
                        new Origin(script.spot(), script.origin().steps()),
                        isKnown ? "" : ShellVariables.workedOut(name)));
    }
}
