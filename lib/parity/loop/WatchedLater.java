package parity.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import parity.failure.Failure;

/** The files of a service whose patterns refer to others: which they are is known once those are, and changes with them. */
record WatchedLater(List<Path> roots, Supplier<WatchedFiles> files) implements Watched {

    @Override
    public boolean covers(Path file) {
        try {
            return files.get().covers(file);
        } catch (Failure e) {
            // Then it does not run yet either.
            return false;
        }
    }

    @Override
    public boolean leadsInto(Path folder) {
        return roots.stream().anyMatch(root -> folder.startsWith(root) || root.startsWith(folder));
    }
}
