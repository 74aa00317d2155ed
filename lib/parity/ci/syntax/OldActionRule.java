package parity.ci.syntax;

import java.util.Map;
import parity.ci.Findings;
import parity.ci.Plain;
import parity.ci.Uses;
import parity.yaml.Node;

/** Versions of GitHub's own actions that run on a Node.js which its machines have no more. */
final class OldActionRule {

    /** The first major version that runs as it was built. */
    private static final Map<String, Integer> FIRST = Map.of(
            "actions/checkout", 4,
            "actions/cache", 4,
            "actions/upload-artifact", 4,
            "actions/download-artifact", 4,
            "actions/setup-java", 4,
            "actions/setup-node", 4,
            "actions/setup-python", 5,
            "actions/setup-go", 5,
            "actions/github-script", 7,
            "actions/stale", 9);

    private OldActionRule() {}

    static void check(Node node, Uses.Remote uses, Findings findings) {
        int first = FIRST.getOrDefault(uses.repository(), 0);
        var major = uses.ref().startsWith("v") ? uses.ref().substring(1) : "";
        var number = major.contains(".") ? major.substring(0, major.indexOf('.')) : major;
        boolean isOld = Plain.isWhole(number) && number.length() < 4 && Integer.parseInt(number) < first;
        if (isOld) {
            findings.warning("uses", node, "%s is too old to run on GitHub; take v%d".formatted(node.text(), first));
        }
    }
}
