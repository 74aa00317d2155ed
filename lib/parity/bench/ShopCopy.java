package parity.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The shop of a checkout in another folder, as a clone of this hour would have it: nothing built, no passwords. */
public record ShopCopy(Path folder) {

    private static final Set<String> LEFT = Set.of("node_modules", "target", "dist", ".env", ".parity");

    /** Its settings, its compose files and its source; the launcher of the checkout stands where the settings look for it. */
    public static ShopCopy of(Path root, Path folder) throws IOException {
        Files.copy(root.resolve("parity.yml"), folder.resolve("parity.yml"));
        copy(root.resolve("compose"), folder.resolve("compose"));
        copy(root.resolve("examples"), folder.resolve("examples"));
        Files.createSymbolicLink(folder.resolve("jbang"), root.resolve("jbang"));
        return new ShopCopy(folder);
    }

    /** Under another name, and with servers that need no image. */
    ShopCopy embedded(String name) throws IOException {
        return with(text -> text.replaceFirst("(?m)^name: .*$", "name: " + name)
                .replaceAll("\\{resource: (\\w+)", "{resource: $1, engine: embedded"));
    }

    /** With a backend that takes up what is compiled while it runs: nobody else watches it, and nobody starts it anew. */
    ShopCopy live(String how) throws IOException {
        return with(text -> text.replace("run-java src", "run-java %s src".formatted(how))
                .replaceFirst("(?m)^ +build: .*run-java.*\n", "")
                .replaceFirst("(?m)^ +watch: .*src/main.*\n", ""));
    }

    ShopCopy with(UnaryOperator<String> change) throws IOException {
        var settings = folder.resolve("parity.yml");
        Files.writeString(settings, change.apply(Files.readString(settings)));
        return this;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes about) throws IOException {
                if (LEFT.contains(String.valueOf(each.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes about) throws IOException {
                if (!LEFT.contains(String.valueOf(each.getFileName()))) {
                    Files.copy(each, to.resolve(from.relativize(each).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
