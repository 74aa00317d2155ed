package parity.ci.syntax;

import parity.ci.Findings;
import parity.yaml.Node;

/** The name of a variable has no sign that an environment cannot hold. */
final class EnvRule {

    private EnvRule() {}

    static void check(Node env, Scope scope, Findings findings) {
        for (var entry : env.entries()) {
            var name = entry.key().text();
            boolean isWrong = name.isEmpty() || name.chars().anyMatch(c -> "&= \t".indexOf(c) >= 0);
            if (isWrong && !name.contains("${{")) {
                findings.error(
                        "env",
                        entry.key(),
                        "%s is no name of a variable: '=', '&' and blanks cannot stand in one"
                                .formatted(entry.key().described()));
            }
        }
    }
}
