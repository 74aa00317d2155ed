package parity.ci.agreement;

/** Where a bracket of a shell's line closes, past those within it and past what is quoted. */
final class Brackets {

    private Brackets() {}

    /** Negative where none does. */
    static int close(String line, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
