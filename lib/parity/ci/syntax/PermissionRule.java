package parity.ci.syntax;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parity.ci.Findings;
import parity.ci.Plain;
import parity.failure.Nearest;
import parity.yaml.Node;

/** Permissions are those that GitHub has, each with a level of its own. */
final class PermissionRule {

    private static final Map<String, List<String>> LEVELS = new TreeMap<>();

    static {
        for (var name : ("actions artifact-metadata attestations checks code-quality contents deployments discussions"
                        + " issues packages pages pull-requests repository-projects security-events statuses")
                .split(" ")) {
            LEVELS.put(name, List.of("read", "write", "none"));
        }
        LEVELS.put("id-token", List.of("write", "none"));
        LEVELS.put("models", List.of("read", "none"));
        LEVELS.put("copilot-requests", List.of("write", "none"));
        LEVELS.put("vulnerability-alerts", List.of("read", "none"));
    }

    private PermissionRule() {}

    static void checkAll(Node node, Scope scope, Findings findings) {
        if (!node.text().isEmpty() && !List.of("read-all", "write-all").contains(node.text())) {
            findings.error(
                    "permissions",
                    node,
                    "permissions for all are read-all, write-all or {}, not %s".formatted(node.described()));
        }
    }

    static void checkEmpty(Node node, Scope scope, Findings findings) {
        if (Plain.isNothing(node)) {
            findings.warning("permissions", node, "no permissions are written here; write {} for none at all");
        }
    }

    static void checkScope(Node node, Scope scope, Findings findings) {
        if (!LEVELS.containsKey(node.text()) && !node.text().equals("<<")) {
            var hint = Nearest.hint(node.text(), LEVELS.keySet());
            findings.error(
                    "permissions",
                    node,
                    "unknown permission %s%s"
                            .formatted(
                                    node.described(),
                                    hint.isEmpty() ? "; there are: " + String.join(", ", LEVELS.keySet()) : hint));
        }
    }

    static void checkLevels(Node node, Scope scope, Findings findings) {
        for (var entry : node.entries()) {
            var levels = LEVELS.getOrDefault(entry.key().text(), List.of());
            if (!levels.isEmpty() && !levels.contains(entry.value().text())) {
                findings.error(
                        "permissions",
                        entry.value(),
                        "'%s' takes %s, not %s"
                                .formatted(
                                        entry.key().text(),
                                        String.join(" or ", levels),
                                        entry.value().described()));
            }
        }
    }
}
