package parity.platform;

import java.io.PrintStream;
import parity.terminal.Style;

/** How well something is: good, worth knowing, in the way, or not looked at. */
public enum Level {
    PASS("✓", "ok", Style.GREEN),
    WARN("!", "!", Style.YELLOW),
    FAIL("✗", "X", Style.RED),
    SKIP("-", "-", Style.FAINT);

    private final String mark;
    private final String plainMark;
    private final Style style;

    Level(String mark, String plainMark, Style style) {
        this.mark = mark;
        this.plainMark = plainMark;
        this.style = style;
    }

    /** A plain one where the other would come out as a question mark: under LANG=C good and bad would look alike. */
    String mark(PrintStream out) {
        return out.charset().newEncoder().canEncode(mark) ? mark : plainMark;
    }

    Style style() {
        return style;
    }
}
