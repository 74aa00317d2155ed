package parity.terminal;

import java.util.List;

/** What is going on: a picture redrawn in place on a terminal, one line per change elsewhere. */
public final class Board implements AutoCloseable {

    private final Terminal terminal;
    private final boolean drawn;
    private int height;

    private Board(Terminal terminal, boolean drawn) {
        this.terminal = terminal;
        this.drawn = drawn;
    }

    public static Board on(Terminal terminal) {
        return new Board(terminal, Terminal.canRedraw() && terminal.verbosity() != Terminal.Verbosity.QUIET);
    }

    /** Replaces the picture; where none can be drawn, nothing is shown. */
    public synchronized void show(List<String> lines) {
        if (drawn) {
            erase();
            terminal.draw(String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
            height = lines.size();
        }
    }

    /** Says that something changed, where no picture shows it. */
    public synchronized void tell(String line) {
        if (drawn) {
            terminal.note(line);
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

    private void erase() {
        if (height > 0) {
            terminal.draw("\033[%dA\033[J".formatted(height));
            height = 0;
        }
    }
}
