package parity.terminal;

/** What others wrote, as one line that no terminal takes for an order: without colours, controls made visible. */
public final class PlainText {

    private static final char ESCAPE = '\033';

    private PlainText() {}

    public static String of(String raw) {
        int end = raw.endsWith("\r") ? raw.length() - 1 : raw.length();
        for (int i = 0; i < end; i++) {
            if (isControl(raw.charAt(i))) {
                return cleaned(raw, i, end);
            }
        }
        return end == raw.length() ? raw : raw.substring(0, end);
    }

    private static String cleaned(String raw, int from, int end) {
        var clean = new StringBuilder(end).append(raw, 0, from);
        int i = from;
        while (i < end) {
            char c = raw.charAt(i);
            if (c == ESCAPE) {
                i = afterSequence(raw, i + 1, end);
            } else {
                i++;
                append(clean, c);
            }
        }
        return clean.toString();
    }

    private static void append(StringBuilder clean, char c) {
        if (!isControl(c)) {
            clean.append(c);
        } else if (c == '\r') {
            clean.append("\\r");
        } else if (c < 256) {
            clean.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }

    /** Past {@code [...m} and its like, past {@code ]...BEL}, or past the one character that was escaped. */
    private static int afterSequence(String raw, int from, int end) {
        if (from >= end) {
            return end;
        }
        return switch (raw.charAt(from)) {
            case '[' -> afterFinal(raw, from + 1, end);
            case ']', 'P', '_', '^' -> afterText(raw, from + 1, end);
            case '(', ')', '#', '%' -> Math.min(end, from + 2);
            default -> from + 1;
        };
    }

    private static int afterFinal(String raw, int from, int end) {
        int i = from;
        while (i < end && raw.charAt(i) >= ' ' && raw.charAt(i) < '@') {
            i++;
        }
        return Math.min(end, i + 1);
    }

    private static int afterText(String raw, int from, int end) {
        for (int i = from; i < end; i++) {
            if (raw.charAt(i) == '\007') {
                return i + 1;
            }
            if (raw.charAt(i) == ESCAPE) {
                return Math.min(end, i + 2);
            }
        }
        return end;
    }

    /** Also those that only terminals know (C1), and those that turn the direction of reading. */
    private static boolean isControl(char c) {
        return c < ' ' && c != '\t'
                || c >= 0x7f && c < 0xa0
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0x2028
                || c == 0x2029;
    }
}
