package parity.ci.expression;

import java.util.ArrayList;
import java.util.List;

/** A text with {@code ${{ }}} in it: where the expressions are, and what is around them. */
public record Templates(String text, List<Piece> pieces, int unclosed) {

    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";

    /** One expression without its braces, and how many characters of the text stand before it. */
    public record Piece(String inside, int at) {}

    public Templates {
        pieces = List.copyOf(pieces);
    }

    /** The place of braces that are not closed is kept, too: -1 where there are none. */
    public static Templates in(String text) {
        var pieces = new ArrayList<Piece>();
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int close = close(text, open + OPEN.length());
            if (close < 0) {
                return new Templates(text, pieces, open);
            }
            pieces.add(new Piece(text.substring(open + OPEN.length(), close), open + OPEN.length()));
            open = text.indexOf(OPEN, close + CLOSE.length());
        }
        return new Templates(text, pieces, -1);
    }

    /** Braces within a quoted text close nothing. */
    private static int close(String text, int from) {
        boolean isQuoted = false;
        for (int i = from; i < text.length(); i++) {
            isQuoted ^= text.charAt(i) == '\'';
            if (!isQuoted && text.startsWith(CLOSE, i)) {
                return i;
            }
        }
        return -1;
    }

    public boolean isPlain() {
        return pieces.isEmpty() && unclosed < 0;
    }

    /** True when the text is one expression, and nothing else. */
    public boolean isWhole() {
        if (pieces.size() != 1) {
            return false;
        }
        var rest = text.strip();
        int length = OPEN.length() + pieces.getFirst().inside().length() + CLOSE.length();
        return rest.startsWith(OPEN) && rest.length() == length;
    }
}
