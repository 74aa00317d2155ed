package parity.catalog;

import java.nio.file.Path;
import java.util.List;

/** The files of a new recipe, not yet written. */
public record Draft(Path root, String name, List<Change> changes) {

    public Draft {
        changes = List.copyOf(changes);
    }

    /** Writes all of it, or, for a dry run, tells only. */
    public Authored write(boolean dryRun) {
        if (!dryRun) {
            Changes.write(changes);
        }
        return new Authored(name, dryRun, changes.stream().map(this::file).toList());
    }

    private Authored.File file(Change change) {
        var path = root.relativize(change.file()).toString().replace('\\', '/');
        return new Authored.File(path, change.isNew() ? Authored.Action.CREATE : Authored.Action.EDIT, change.text());
    }
}
