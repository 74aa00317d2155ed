package parity.ide;

import java.util.List;
import java.util.Locale;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Terminal;

/**
 * What became of the files of editors.
 *
 * @param trouble why what they say will not run as it is; empty where it will
 */
public record Arranged(boolean dryRun, List<File> files, String trouble) implements Report {

    /** What is done to a file. */
    public enum Action {
        CREATE("created"),
        EDIT("edited"),
        KEEP("unchanged:"),
        DELETE("deleted");

        private final String done;

        Action(String done) {
            this.done = done;
        }
    }

    /** A file as it is or would be. */
    public record File(String path, Action action, String text) {}

    public Arranged {
        files = List.copyOf(files);
    }

    @Override
    public void printTo(Terminal terminal) {
        for (var file : files) {
            terminal.print(said(file.action()) + " " + file.path());
            if (dryRun && file.action() != Action.KEEP) {
                file.text().lines().forEach(line -> terminal.print(terminal.paint(Style.FAINT, "    " + line)));
            }
        }
        if (!trouble.isEmpty()) {
            terminal.complain(trouble);
        }
        terminal.say(
                dryRun
                        ? "nothing was written"
                        : "the ports of debuggers come of this folder's path: elsewhere, run it again");
    }

    @Override
    public Object facts() {
        return this;
    }

    private String said(Action action) {
        return dryRun && action != Action.KEEP ? "would " + action.name().toLowerCase(Locale.ROOT) : action.done;
    }
}
