package parity.platform;

import parity.terminal.Style;

/** How well something is: good, worth knowing, in the way, or not looked at. */
public enum Level {
    PASS("✓", Style.GREEN),
    WARN("!", Style.YELLOW),
    FAIL("✗", Style.RED),
    SKIP("-", Style.FAINT);

    private final String mark;
    private final Style style;

    Level(String mark, Style style) {
        this.mark = mark;
        this.style = style;
    }

    String mark() {
        return mark;
    }

    Style style() {
        return style;
    }
}
