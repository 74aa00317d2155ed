package parity.ci.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parity.ci.agreement.Assignments.Assigned;

/** Scripts taken apart, each once: many legs and jobs have the same. */
final class Scripts {

    private final Checkout checkout;
    private final Map<String, List<ShellCommand>> commands = new HashMap<>();
    private final Map<String, Map<String, Assigned>> assignments = new HashMap<>();
    private final Map<Call, List<Called>> called = new HashMap<>();

    Scripts(Checkout checkout) {
        this.checkout = checkout;
    }

    private record Call(String folder, List<String> command, Map<String, String> environment) {}

    List<ShellCommand> commands(String script) {
        return commands.computeIfAbsent(script, Script::commands);
    }

    Map<String, Assigned> assignments(String script) {
        return assignments.computeIfAbsent(script, Assignments::in);
    }

    /** Only what make runs hangs on the variables that it is run with. */
    List<Called> called(List<String> command, String folder, Surroundings around) {
        var given = Called.isMake(command) ? around.known() : Map.<String, String>of();
        return called.computeIfAbsent(
                new Call(folder, command, given), call -> Called.by(command, folder, call.environment(), checkout));
    }
}
