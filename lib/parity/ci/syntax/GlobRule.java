package parity.ci.syntax;

import parity.ci.Findings;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** The patterns of branches, tags and paths can be read, and can match what is named so. */
record GlobRule(boolean isRef) implements Rule {

    @Override
    public void check(Node node, Scope scope, Findings findings) {
        if (!(node instanceof Scalar) || node.text().isEmpty()) {
            return;
        }
        var wrong = wrong(node.text());
        if (!wrong.isEmpty()) {
            findings.error("glob", node, "pattern %s %s".formatted(node.described(), wrong));
        }
    }

    private String wrong(String text) {
        var pattern = text.startsWith("!") ? text.substring(1) : text;
        if (pattern.isEmpty()) {
            return "has nothing behind its '!'";
        }
        var ends = isRef ? refEnds(pattern) : pathEnds(pattern);
        return ends.isEmpty() ? signs(pattern) : ends;
    }

    private static String refEnds(String pattern) {
        if (pattern.startsWith("/") || pattern.endsWith("/")) {
            return "begins or ends with '/', which no branch or tag does";
        }
        return pattern.endsWith(".") || pattern.contains("..") || pattern.contains("//")
                ? "has '..', '//' or a '.' at its end, which no branch or tag has"
                : "";
    }

    private static String pathEnds(String pattern) {
        if (!pattern.equals(pattern.strip())) {
            return "begins or ends with a blank, which no path does";
        }
        return pattern.startsWith("./") || pattern.startsWith("../") || pattern.equals(".") || pattern.equals("..")
                ? "begins with '.' or '..': paths begin at the root of the repository; leave that out"
                : "";
    }

    private String signs(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
                if (isRef && (i >= pattern.length() || "[?+*\\!".indexOf(pattern.charAt(i)) < 0)) {
                    return "has '\\' before what needs none; write the letter alone";
                }
            } else if (c == '[') {
                int close = pattern.indexOf(']', i);
                var wrong = close < 0 ? "has '[' without ']'" : brackets(pattern.substring(i + 1, close));
                if (!wrong.isEmpty()) {
                    return wrong;
                }
                i = close;
            } else if ((c == '?' || c == '+') && (i == 0 || "?+*".indexOf(pattern.charAt(i - 1)) >= 0)) {
                return "has '%c' with nothing before it that could come again".formatted(c);
            } else if (isRef && (" ~^:".indexOf(c) >= 0 || Character.isISOControl(c))) {
                return "has '%c', which no branch or tag has".formatted(c);
            }
        }
        return "";
    }

    private static String brackets(String inside) {
        if (inside.isEmpty()) {
            return "has '[]' with nothing inside";
        }
        int dash = inside.indexOf('-');
        boolean isBackward =
                dash > 0 && dash + 1 < inside.length() && inside.charAt(dash - 1) >= inside.charAt(dash + 1);
        return isBackward ? "has the range [%s], which goes backward".formatted(inside) : "";
    }
}
