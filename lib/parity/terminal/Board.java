package parity.terminal;

import java.util.List;

/** What is going on: a picture redrawn in place on a terminal, one line per change elsewhere. */
public final class Board implements AutoCloseable {

    /** What nearly every terminal shows. */
    private static final int TALLEST = 20;

    private static final int WIDEST = 79;

    private final Terminal terminal;
    private final boolean drawn;
    private final boolean brief;
    private int height;

    Board(Terminal terminal, boolean drawn) {
        this(terminal, drawn, false);
    }

    Board(Terminal terminal, boolean drawn, boolean brief) {
        this.terminal = terminal;
        this.drawn = drawn;
        this.brief = brief;
    }

    public static Board on(Terminal terminal) {
        return new Board(terminal, canDraw(terminal));
    }

    /** For what is no news while it goes well: its changes are told only to who asked for more. */
    public static Board brief(Terminal terminal) {
        return new Board(terminal, canDraw(terminal), true);
    }

    /** Replaces the picture; where none can be drawn, nothing is shown. */
    public synchronized void show(List<String> lines) {
        if (drawn) {
            erase();
            // A line that wraps, or that left the screen at its top, could not be taken back.
            var seen = lines.subList(Math.max(0, lines.size() - TALLEST), lines.size());
            seen.forEach(line -> terminal.draw(cut(line) + "\n"));
            height = seen.size();
        }
    }

    /** Says that something changed, where no picture shows it. */
    public synchronized void tell(String line) {
        if (drawn) {
            terminal.note(line);
        } else if (brief) {
            terminal.detail(line);
        } else {
            terminal.say(line);
        }
    }

    /** Says something that the picture does not show; it stays above it. */
    public synchronized void say(String line) {
        erase();
        terminal.say(line);
    }

    /** Takes the picture away: what remains to be said is the report's. */
    @Override
    public synchronized void close() {
        erase();
    }

    private static boolean canDraw(Terminal terminal) {
        return Terminal.canRedraw() && terminal.verbosity() != Terminal.Verbosity.QUIET;
    }

    private static String cut(String line) {
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 3) + "...";
    }

    private void erase() {
        if (height > 0) {
            terminal.draw("\033[" + height + "A\033[J");
            height = 0;
        }
    }
}
