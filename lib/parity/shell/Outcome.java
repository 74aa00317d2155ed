package parity.shell;

import java.time.Duration;

/** How a command ended: its exit code, what it printed, and how long it took. */
public record Outcome(int exit, String out, String err, Duration took) {

    public boolean succeeded() {
        return exit == 0;
    }

    /** The last thing it said, on either stream: usually the reason. */
    public String lastWord() {
        var said = err.isBlank() ? out : err;
        return said.lines()
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last)
                .orElse("exit code " + exit)
                .strip();
    }
}
