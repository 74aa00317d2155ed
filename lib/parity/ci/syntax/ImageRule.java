package parity.ci.syntax;

import parity.ci.Findings;
import parity.yaml.Node;

/** The name of an image can be one, and a port is a number or two with a colon. */
final class ImageRule {

    private ImageRule() {}

    static void check(Node node, Scope scope, Findings findings) {
        var name = node.text().startsWith("docker://") ? node.text().substring("docker://".length()) : node.text();
        if (name.contains("${{")) {
            return;
        }
        if (name.isEmpty()) {
            findings.error("images", node, "an image is missing here; write one such as postgres:17");
        } else if (!isName(name)) {
            findings.error(
                    "images",
                    node,
                    "%s is no image: it is written name:tag, in small letters".formatted(node.described()));
        }
    }

    private static boolean isName(String name) {
        int digest = name.indexOf('@');
        var rest = digest < 0 ? name : name.substring(0, digest);
        int colon = rest.lastIndexOf(':');
        boolean hasTag = colon > rest.lastIndexOf('/');
        var path = hasTag ? rest.substring(0, colon) : rest;
        var repository = path.substring(path.indexOf('/') + 1);
        return !path.isEmpty()
                && !(hasTag && colon == rest.length() - 1)
                && name.chars().noneMatch(Character::isWhitespace)
                && repository.chars().noneMatch(Character::isUpperCase);
    }

    static void checkPassword(Node node, Scope scope, Findings findings) {
        if (!node.text().isEmpty() && !node.text().contains("${{")) {
            findings.warning("images", node, "the password is there for everybody to read; keep it as a secret");
        }
    }

    static void checkPort(Node node, Scope scope, Findings findings) {
        var text = node.text();
        boolean isPort = text.contains("${{")
                || text.isEmpty()
                || text.chars().allMatch(c -> Character.isLetterOrDigit(c) || ":./-[]".indexOf(c) >= 0);
        if (!isPort) {
            findings.error("images", node, "%s is no port: write 5432 or 5432:5432".formatted(node.described()));
        }
    }
}
