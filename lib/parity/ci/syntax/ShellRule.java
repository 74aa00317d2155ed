package parity.ci.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parity.ci.Findings;
import parity.failure.Nearest;
import parity.yaml.Node;

/** A shell is one that GitHub knows, there on the machine, or a command with a place for the script. */
final class ShellRule {

    private static final Set<String> KNOWN = Set.of("bash", "sh", "pwsh", "powershell", "cmd", "python", "node");
    private static final Set<String> OF_WINDOWS = Set.of("cmd", "powershell");

    private ShellRule() {}

    static void check(Node node, Scope scope, Findings findings) {
        var shell = node.text().toLowerCase(Locale.ROOT);
        if (shell.isEmpty() || shell.contains("${{") || shell.contains("{0}")) {
            return;
        }
        if (!KNOWN.contains(shell)) {
            var hint = Nearest.hint(shell, KNOWN);
            findings.error(
                    "shell",
                    node,
                    "unknown shell %s%s"
                            .formatted(
                                    node.described(),
                                    hint.isEmpty() ? "; a command of your own needs {0} for the script" : hint));
        } else if (OF_WINDOWS.contains(shell) && runsElsewhere(scope)) {
            findings.error(
                    "shell", node, "shell '%s' is on Windows alone, and this job runs elsewhere".formatted(shell));
        }
    }

    private static boolean runsElsewhere(Scope scope) {
        var job = scope.job();
        return job != null && !job.runsOn().isEmpty() && isElsewhere(job.runsOn());
    }

    private static boolean isElsewhere(List<String> labels) {
        return labels.stream().allMatch(label -> label.startsWith("ubuntu-") || label.startsWith("macos-"));
    }
}
