package parity.catalog;

import java.util.List;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Terminal;

/** What became of a draft: the files, and whether they are there now. */
public record Authored(String recipe, boolean dryRun, List<File> files) implements Report {

    /** What is done to a file. */
    public enum Action {
        CREATE("create", "created"),
        EDIT("edit", "edited");

        private final String verb;
        private final String done;

        Action(String verb, String done) {
            this.verb = verb;
            this.done = done;
        }
    }

    /** A file of the recipe, as it is or would be. */
    public record File(String path, Action action, String text) {}

    public Authored {
        files = List.copyOf(files);
    }

    @Override
    public void printTo(Terminal terminal) {
        for (var file : files) {
            terminal.print((dryRun ? "would " + file.action().verb : file.action().done) + " " + file.path());
            if (dryRun && file.action() == Action.CREATE) {
                file.text()
                        .lines()
                        .forEach(line -> terminal.print(terminal.paint(Style.FAINT, ("    " + line).stripTrailing())));
            }
        }
        terminal.say(dryRun ? "nothing was written" : "run it: jbang " + recipe);
    }

    @Override
    public Object facts() {
        return this;
    }
}
