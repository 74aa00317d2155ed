package parity.ci.syntax;

import parity.ci.Findings;
import parity.yaml.Node;

/** Of a filter and its opposite an event takes one. */
record ExclusiveRule(String event) implements Rule {

    @Override
    public void check(Node node, Scope scope, Findings findings) {
        for (var filter : Filters.of(event)) {
            var opposite = node.get(filter + "-ignore");
            if (node.get(filter).isPresent() && opposite.isPresent()) {
                findings.error(
                        "events",
                        node,
                        "%s has '%s' and '%s-ignore'; keep one, with '!' before what it shall not match"
                                .formatted(event, filter, filter));
            }
        }
    }
}
