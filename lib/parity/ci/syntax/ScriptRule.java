package parity.ci.syntax;

import java.util.Map;
import parity.ci.Findings;
import parity.ci.expression.Templates;
import parity.ci.expression.Untrusted;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** Scripts use no command that GitHub has taken away, and take no text of strangers for code. */
final class ScriptRule {

    private static final Map<String, String> COMMANDS = Map.of(
            "::set-output ", "GITHUB_OUTPUT",
            "::save-state ", "GITHUB_STATE",
            "::set-env ", "GITHUB_ENV",
            "::add-path::", "GITHUB_PATH");

    private ScriptRule() {}

    static void check(Node node, Scope scope, Findings findings) {
        if (!(node instanceof Scalar script)) {
            return;
        }
        COMMANDS.forEach((command, file) -> {
            if (script.text().contains(command)) {
                findings.warning(
                        "commands",
                        script,
                        "GitHub has given up '%s'; write to the file $%s instead".formatted(command.strip(), file));
            }
        });
        checkStrangers(script, scope, findings);
    }

    static void checkStrangers(Node node, Scope scope, Findings findings) {
        if (findings.isFull()
                || !(node instanceof Scalar script)
                || !script.text().contains("${{")) {
            return;
        }
        for (var piece : Templates.in(script.text()).pieces()) {
            for (var path : Untrusted.in(piece.inside())) {
                findings.warning(
                        "injection",
                        scope.lines().spot(script, piece.at()),
                        "%s is what a stranger wrote, and runs as code here; pass it through 'env'".formatted(path));
            }
        }
    }
}
