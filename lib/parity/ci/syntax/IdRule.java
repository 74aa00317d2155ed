package parity.ci.syntax;

import parity.ci.Findings;
import parity.yaml.Node;

/** What is named in expressions begins with a letter or _, and has only letters, digits, - and _ behind it. */
final class IdRule {

    private IdRule() {}

    static void check(Node node, Scope scope, Findings findings) {
        if (!node.text().isEmpty()
                && !isId(node.text())
                && !node.text().contains("${{")
                && !node.text().equals("<<")) {
            findings.error(
                    "ids",
                    node,
                    "%s is no name: it must begin with a letter or _, then letters, digits, - and _"
                            .formatted(node.described()));
        }
    }

    private static boolean isId(String text) {
        return isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isLetter(c) || c == '-' || (c >= '0' && c <= '9'));
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
