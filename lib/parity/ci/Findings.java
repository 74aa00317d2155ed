package parity.ci;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parity.yaml.Node;
import parity.yaml.Spot;

/** Gathers what is wrong in a file; the same thing at the same place once. */
public final class Findings {

    /** A person mends a few at a time; a file of a million mistakes must not become a million lines. */
    private static final int KEPT = 200;

    private final List<Finding> kept = new ArrayList<>();
    private final Set<Finding> known = new HashSet<>();

    public void error(String rule, Node node, String message) {
        error(rule, node.spot(), message);
    }

    public void error(String rule, Spot spot, String message) {
        add(new Finding(spot, Severity.ERROR, rule, message));
    }

    public void warning(String rule, Node node, String message) {
        warning(rule, node.spot(), message);
    }

    public void warning(String rule, Spot spot, String message) {
        add(new Finding(spot, Severity.WARNING, rule, message));
    }

    /** True when one more would not be kept, so its wording is not worth working out. */
    public boolean isFull() {
        return kept.size() >= KEPT;
    }

    /** From the top of the file to its end. */
    public List<Finding> inOrder() {
        return kept.stream().sorted(Finding.ORDER).toList();
    }

    private void add(Finding finding) {
        if (!isFull() && known.add(finding)) {
            kept.add(finding);
        }
    }
}
