package parity.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import parity.failure.Failure;

/** Databases that a restore put something else in the place of: each is kept in a file, and only then dropped. */
record Replaced(Administration administration, Consumer<String> say) {

    /** Keeps one, which nobody can write to any more under the name that it had. */
    Path keep(String database, Path file) {
        try {
            new BackupTaking(administration, say).of(database, file);
        } catch (Failure trouble) {
            throw new Failure(
                    trouble.exit(),
                    "the new data is in place; what was there before could not be backed up, and stays as database %s: %s; 'dev-backup' tries again"
                            .formatted(database, trouble.getMessage()));
        }
        administration.drop(database);
        return file;
    }

    /** Keeps the first of those that killed runs left; the next run keeps the next. */
    void keepIn(Path file) {
        administration.replaced().stream().limit(1).forEach(left -> {
            say.accept("an earlier restore was cut short: what it replaced goes to " + file.getFileName());
            keep(left, file);
        });
    }
}
