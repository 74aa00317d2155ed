package parity.ci.syntax;

import java.util.List;
import parity.ci.Findings;
import parity.yaml.Node;

/** The text is one of a few. */
record OneOfRule(String key, List<String> known) implements Rule {

    @Override
    public void check(Node node, Scope scope, Findings findings) {
        if (!node.text().isEmpty() && !known.contains(node.text())) {
            findings.error(
                    "shape",
                    node,
                    "'%s' is one of %s, not %s".formatted(key, String.join(", ", known), node.described()));
        }
    }
}
