package parity.terminal;

/** A line of a stranger, without what would move the cursor, ring, or clear the screen; colours may stay. */
final class Legible {

    private static final char ESCAPE = '\033';

    private Legible() {}

    static String line(String line, boolean withColours) {
        return isPlain(line) ? line : cleaned(afterLastReturn(line), withColours);
    }

    private static boolean isPlain(String line) {
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c < ' ' && c != '\t' || c >= 0x7f && c < 0xa0) {
                return false;
            }
        }
        return true;
    }

    /** Who goes back to the beginning of a line writes it anew: what stands there last counts. */
    private static String afterLastReturn(String line) {
        var text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return text.substring(text.lastIndexOf('\r') + 1);
    }

    private static String cleaned(String line, boolean withColours) {
        var clean = new StringBuilder(line.length());
        boolean isColoured = false;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int end = c == ESCAPE ? endOfSequence(line, at) : at + 1;
            boolean isColour = c == ESCAPE && isColour(line, at, end);
            if (isColour ? withColours : c >= ' ' && (c < 0x7f || c >= 0xa0) || c == '\t') {
                clean.append(line, at, end);
                isColoured |= isColour;
            }
            at = end;
        }
        return isColoured ? clean.append("\033[0m").toString() : clean.toString();
    }

    /** {@code ESC [ 1 ; 31 m}. */
    private static boolean isColour(String line, int start, int end) {
        boolean isOne = end - start > 2 && line.charAt(start + 1) == '[' && line.charAt(end - 1) == 'm';
        return isOne
                && line.substring(start + 2, end - 1)
                        .chars()
                        .allMatch(c -> c >= '0' && c <= '9' || c == ';' || c == ':');
    }

    /** Behind a sequence that begins with an escape: {@code ESC [ ... letter}, {@code ESC ] ... BEL}, or two characters. */
    private static int endOfSequence(String line, int start) {
        char kind = start + 1 < line.length() ? line.charAt(start + 1) : ' ';
        int at = start + 2;
        if (kind == '[') {
            while (at < line.length() && (line.charAt(at) < '@' || line.charAt(at) > '~')) {
                at++;
            }
            return Math.min(at + 1, line.length());
        }
        if (kind == ']') {
            int bell = line.indexOf('\007', at);
            int end = line.indexOf("\033\\", at);
            return bell >= 0 ? bell + 1 : end >= 0 ? end + 2 : line.length();
        }
        return Math.min(at, line.length());
    }
}
