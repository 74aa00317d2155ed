package parity.ci.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scripts taken apart, each once: many legs and jobs have the same. */
final class Scripts {

    private final Checkout checkout;
    private final Map<String, List<List<String>>> commands = new HashMap<>();
    private final Map<String, Map<String, String>> assignments = new HashMap<>();
    private final Map<Call, List<Called>> called = new HashMap<>();

    Scripts(Checkout checkout) {
        this.checkout = checkout;
    }

    private record Call(String folder, List<String> command) {}

    List<List<String>> commands(String script) {
        return commands.computeIfAbsent(script, Script::commands);
    }

    Map<String, String> assignments(String script) {
        return assignments.computeIfAbsent(script, Assignments::in);
    }

    List<Called> called(List<String> command, String folder) {
        return called.computeIfAbsent(new Call(folder, command), _ -> Called.by(command, folder, checkout));
    }
}
