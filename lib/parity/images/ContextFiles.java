package parity.images;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a folder that a build is given. */
record ContextFiles(Path folder, DockerIgnore ignore) {

    /** What nobody wants to build from, and nobody wants to wait for: a forgotten .dockerignore. */
    private static final int MOST = 50_000;

    /** In order, seen from the folder, with slashes; empty where they are too many or can't be read. */
    Optional<List<String>> list() {
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(folder, new Visitor(found));
        } catch (IOException e) {
            return Optional.empty();
        }
        found.sort(null);
        return found.size() > MOST ? Optional.empty() : Optional.of(found);
    }

    static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            return Instant.MIN;
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<String> found;

        private Visitor(List<String> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean skipped = !directory.equals(folder) && ignore.keepsOutAll(seen(directory));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var path = seen(file);
            if (!ignore.keepsOut(path)) {
                found.add(path);
            }
            return found.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }

    private String seen(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
