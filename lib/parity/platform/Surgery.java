package parity.platform;

import java.time.Duration;
import parity.failure.Failure;
import parity.shell.Command;
import parity.shell.Lines;
import parity.terminal.Style;
import parity.terminal.Terminal;

/** Carries a fix out, step by step, and shows what every command prints; the first that fails ends it. */
final class Surgery {

    /** Installing an engine over a slow line. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Terminal terminal;
    private String lastLine = "";

    Surgery(Terminal terminal) {
        this.terminal = terminal;
    }

    void perform(Fix fix) {
        fix.steps().forEach(this::perform);
    }

    private void perform(Step step) {
        terminal.say(terminal.paint(Style.BOLD, "# " + step.cause()));
        step.commands().forEach(this::run);
    }

    private void run(String line) {
        terminal.say("$ " + line);
        lastLine = "";
        int exit = Command.of("sh", "-c", line).within(PATIENCE).stream(new Lines(this::show), new Lines(this::show));
        if (exit != 0) {
            throw new Failure("cannot mend this machine: '%s' failed with %d%s; nothing after it was done"
                    .formatted(line, exit, lastLine.isEmpty() ? "" : " (" + lastLine.strip() + ")"));
        }
    }

    private synchronized void show(String said) {
        lastLine = said;
        terminal.say("  " + said);
    }
}
