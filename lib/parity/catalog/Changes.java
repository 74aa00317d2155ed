package parity.catalog;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parity.failure.Failure;

/** Several files written as one: either all of them are there afterwards, or the folder is as it was. */
public final class Changes {

    /** What takes one step back. */
    private interface Undo {
        void run() throws IOException;
    }

    private final Deque<Undo> undo = new ArrayDeque<>();

    private Changes() {}

    public static void write(List<Change> changes) {
        var writing = new Changes();
        try {
            writing.perform(changes);
        } catch (IOException e) {
            writing.takeBack();
            throw new Failure("cannot write %s; nothing was changed".formatted(reason(e)));
        }
    }

    /** All texts are on the disk before the first file gets its name: what can fail, fails early. */
    private void perform(List<Change> changes) throws IOException {
        var written = new ArrayList<Path>();
        for (var change : changes) {
            written.add(aside(change));
        }
        for (int i = 0; i < changes.size(); i++) {
            name(written.get(i), changes.get(i));
        }
    }

    private Path aside(Change change) throws IOException {
        var file = target(change);
        makeFolder(file.toAbsolutePath().getParent());
        var aside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        undo.push(() -> Files.deleteIfExists(aside));
        if (!change.isNew()) {
            // Keeps the permissions of the file that is replaced.
            Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.writeString(aside, change.text());
    }

    private void name(Path aside, Change change) throws IOException {
        var file = target(change);
        if (change.isNew()) {
            // Without "replace", so that what someone else wrote meanwhile is not lost.
            Files.move(aside, file);
            undo.push(() -> Files.deleteIfExists(file));
        } else {
            var before = Files.readString(file);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            undo.push(() -> Files.writeString(file, before));
        }
    }

    private void makeFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectory(folder);
            undo.push(() -> Files.deleteIfExists(folder));
        }
    }

    private void takeBack() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                // The others can still be taken back.
            }
        }
    }

    /** A link stays a link: its target is what changes. */
    private static Path target(Change change) throws IOException {
        return change.isNew() ? change.file() : change.file().toRealPath();
    }

    private static String reason(IOException trouble) {
        return switch (trouble) {
            case FileAlreadyExistsException taken -> taken.getFile() + ": it exists";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            default -> String.valueOf(trouble.getMessage());
        };
    }
}
