package parity.ci.syntax;

import parity.ci.Findings;
import parity.yaml.Node;

/** Something that must be so at one place of a workflow. */
@FunctionalInterface
interface Rule {

    void check(Node node, Scope scope, Findings findings);
}
