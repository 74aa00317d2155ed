package parity.ci;

import java.util.Set;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** What a scalar is in YAML 1.2, as GitHub reads it: {@code on} and {@code no} are texts. */
public enum Plain {
    NOTHING,
    TRUTH,
    NUMBER,
    TEXT;

    private static final Set<String> TRUTHS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Set<String> SPECIAL =
            Set.of(".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", "+.inf", ".nan", ".NaN", ".NAN");

    public static Plain of(Scalar scalar) {
        if (scalar.isNothing()) {
            return NOTHING;
        }
        if (!scalar.plain()) {
            return TEXT;
        }
        return TRUTHS.contains(scalar.text()) ? TRUTH : isNumber(scalar.text()) ? NUMBER : TEXT;
    }

    public static boolean isNothing(Node node) {
        return node instanceof Scalar scalar && scalar.isNothing();
    }

    /** True for a whole number. */
    public static boolean isWhole(String text) {
        int start = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    public static boolean isNumber(String text) {
        return isWhole(text) || isHex(text) || isFloat(text) || SPECIAL.contains(text);
    }

    private static boolean isHex(String text) {
        return text.length() > 2
                && (text.startsWith("0x") || text.startsWith("0o"))
                && text.chars().skip(2).allMatch(c -> Character.digit(c, text.charAt(1) == 'x' ? 16 : 8) >= 0);
    }

    private static boolean isFloat(String text) {
        boolean isShaped = !text.isEmpty()
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)
                && text.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!isShaped || text.startsWith("e") || text.startsWith("E")) {
            return false;
        }
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
