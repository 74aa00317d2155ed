package parity.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import parity.failure.Failure;
import parity.files.LockFile;
import parity.terminal.RunLog;

/** Lets one run at a time change a file; the system gives the right back when its holder dies. */
final class OneAtATime {

    private OneAtATime() {}

    /** Waits for whoever is at it: writing a file takes a moment, and no longer. */
    static <T> T change(Path file, Supplier<T> work) {
        try (var _ = LockFile.at(lockOf(file))) {
            return work.get();
        } catch (IOException e) {
            throw new Failure("cannot lock %s: %s".formatted(file, e.getMessage()));
        }
    }

    /** Not beside the file, where git would see it. */
    private static Path lockOf(Path file) throws IOException {
        var folder = Files.createDirectories(RunLog.folder().resolveSibling("locks"));
        return folder.resolve("env-%08x.lock".formatted(file.toAbsolutePath().hashCode()));
    }
}
