package parity.ci.syntax;

import java.util.List;
import parity.ci.Findings;
import parity.ci.expression.Templates;
import parity.failure.Nearest;
import parity.yaml.Node;

/** The activity types of an event are those that GitHub knows. */
record TypeRule(String event, List<String> known) implements Rule {

    @Override
    public void check(Node node, Scope scope, Findings findings) {
        boolean isWritten = !node.text().isEmpty() && Templates.in(node.text()).isPlain();
        if (isWritten && !known.contains(node.text())) {
            var hint = Nearest.hint(node.text(), known);
            findings.error(
                    "events",
                    node,
                    "%s has no type %s%s"
                            .formatted(
                                    event,
                                    node.described(),
                                    hint.isEmpty() ? "; it has: " + String.join(", ", known) : hint));
        }
    }
}
