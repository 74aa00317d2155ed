package parity.ci.syntax;

import parity.yaml.Node;
import parity.yaml.Node.Mapping;

/** Some mappings mean nothing without an entry. */
final class EmptyRule {

    private EmptyRule() {}

    static Rule of(String subject) {
        return (node, _, findings) -> {
            if (isEmpty(node)) {
                findings.error("shape", node, subject + " is empty; fill or remove it");
            }
        };
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Mapping && node.entries().isEmpty();
    }
}
