package parity.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.config.Fingerprint;

/** What decides the makings of a program: the directives of its sources, and which files there are. */
record Header(JavaSource source) {

    private static final Pattern DIRECTIVE = Pattern.compile("//\\s?[A-Z_]+(:[A-Z]+)?[\\s:].*");

    /** No sources of ours, and many. */
    private static final Pattern FOREIGN = Pattern.compile("\\..*|node_modules");

    /** Tells one state of it from every other; what was made of it before says where else to look. */
    String fingerprint(Makings before) {
        var sources = Stream.concat(javaFiles(source.folder()), before.sources().stream())
                .distinct()
                .sorted()
                .toList();
        var names = before.files().values().stream()
                .map(file -> Objects.requireNonNull(file.getParent()))
                .distinct()
                .sorted()
                .flatMap(Header::names);
        return Fingerprint.of(Stream.concat(sources.stream().flatMap(Header::directives), names)
                .collect(Collectors.joining("\n")));
    }

    private static Stream<String> directives(Path file) {
        try {
            var written = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return Stream.concat(
                    Stream.of(file.toString()),
                    written.stream().filter(line -> DIRECTIVE.matcher(line).matches()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes about) {
                    boolean isForeign = !each.equals(folder)
                            && FOREIGN.matcher(String.valueOf(each.getFileName()))
                                    .matches();
                    return isForeign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path each, BasicFileAttributes about) {
                    if (each.toString().endsWith(".java")) {
                        found.add(each);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }

    private static Stream<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
