package parity.ci.agreement;

import java.util.HashMap;
import java.util.Map;
import parity.ci.agreement.Assignments.Assigned;

/** The variables that a script sets, for all of it or before a single command. */
final class ShellVariables {

    private ShellVariables() {}

    /** What the workflow sets goes first: a script often has its own for those who run it alone. */
    static Surroundings in(Listing script, Map<String, Assigned> assignments, Surroundings around) {
        var own = new HashMap<String, Written>();
        assignments.forEach((name, assigned) -> {
            if (!around.variables().containsKey(name)) {
                var line = script.at(assigned.line());
                own.put(
                        name,
                        assigned.value()
                                .map(value -> Written.plain(value, line.spot()))
                                .orElseGet(() -> workedOut(name, line)));
            }
        });
        return around.adding(own);
    }

    /** {@code PG=17 docker compose up}. */
    static Surroundings before(ShellCommand command, Written script, Surroundings around) {
        var given = new HashMap<String, Written>();
        command.variables().forEach((name, value) -> {
            boolean isWorkedOut = value.contains("$(") || value.contains("`");
            given.put(
                    name,
                    isWorkedOut
                            ? workedOut(name, script)
                            : Interpolation.of(Written.plain(value, script.spot()), around.variables()));
        });
        return around.adding(given);
    }

    /** Why a variable is not known that no file gives a value. */
    static String workedOut(String name) {
        return "a script works %s out".formatted(name);
    }

    private static Written workedOut(String name, Written script) {
        return new Written(name, script.spot(), "", script.origin(), workedOut(name));
    }
}
