package parity.ci.syntax;

import parity.ci.Findings;
import parity.ci.Uses;
import parity.yaml.Node;

/** What is used from elsewhere is named in a form that GitHub finds, and is there where it is in this repository. */
final class UsesRule {

    private UsesRule() {}

    static void checkAction(Node node, Scope scope, Findings findings) {
        if (node.text().isEmpty() || node.text().contains("${{")) {
            return;
        }
        switch (Uses.of(node.text())) {
            case Uses.Wrong wrong -> findings.error("uses", node, node.described() + " " + wrong.why());
            case Uses.Image image
            when image.name().isEmpty() -> findings.error("uses", node, "docker:// names no image; add it");
            case Uses.Remote remote
            when remote.path().startsWith(".github/workflows/") ->
                findings.error("uses", node, "a step cannot call a workflow; a job can, with 'uses' in its place");
            case Uses.Remote remote -> OldActionRule.check(node, remote, findings);
            case Uses.Local local -> ActionRule.checkThere(node, local, scope, findings);
            default -> {}
        }
    }

    static void checkWorkflow(Node node, Scope scope, Findings findings) {
        if (node.text().isEmpty() || node.text().contains("${{")) {
            return;
        }
        var wrong = wrong(node.text(), scope);
        if (!wrong.isEmpty()) {
            findings.error("uses", node, "%s %s".formatted(node.described(), wrong));
        }
    }

    private static String wrong(String text, Scope scope) {
        return switch (Uses.of(text)) {
            case Uses.Wrong wrong -> wrong.why();
            case Uses.Image _ -> "is an image; a job calls a workflow";
            case Uses.Local local
            when local.path().contains("@") ->
                "has a ref, but is in this repository; remove the @ and what is behind it";
            case Uses.Local local -> file(local.path(), scope);
            case Uses.Remote remote -> isWorkflow(remote.path()) ? "" : "names no workflow; it ends in .yml or .yaml";
        };
    }

    private static String file(String path, Scope scope) {
        if (!isWorkflow(path)) {
            return "names no workflow; it ends in .yml or .yaml";
        }
        return scope.repository().mayHave(path) ? "" : "is not in this repository; mind its spelling";
    }

    private static boolean isWorkflow(String path) {
        return path.endsWith(".yml") || path.endsWith(".yaml");
    }
}
