package parity.watch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What is not watched, though it should be: each folder is told once, and once that the system watches no more. */
final class Gaps {

    private final Path project;
    private final Consumer<String> tell;
    private final Set<Path> folders = new HashSet<>();
    private boolean isFull;

    Gaps(Path project, Consumer<String> tell) {
        this.project = project;
        this.tell = tell;
    }

    /** Only what is wrong with one folder names it; the limits of the system are nobody's. */
    void add(Path folder, IOException trouble) {
        if (!(trouble instanceof FileSystemException its)) {
            addFull(folder, trouble);
        } else if (folders.add(folder)) {
            tell.accept("%s is not watched: %s".formatted(project.relativize(folder), why(its)));
        }
    }

    /** It is watched after all. */
    void close(Path folder) {
        folders.remove(folder);
    }

    boolean has(Path folder) {
        return folders.contains(folder);
    }

    private void addFull(Path folder, IOException limit) {
        if (!isFull) {
            isFull = true;
            tell.accept(
                    "%s and what comes after it is not watched, what came before is: %s; on Linux 'sudo sysctl fs.inotify.max_user_watches=2097152' allows more, then begin anew"
                            .formatted(project.relativize(folder), limit.getMessage()));
        }
    }

    private static String why(FileSystemException trouble) {
        return trouble instanceof AccessDeniedException ? "it cannot be read" : String.valueOf(trouble.getReason());
    }
}
