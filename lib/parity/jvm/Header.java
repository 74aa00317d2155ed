package parity.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.config.Fingerprint;
import parity.failure.Exit;
import parity.failure.Failure;

/** What decides the makings of a program: the directives of its sources, and which files there are. */
record Header(JavaSource source) {

    private static final Pattern DIRECTIVE = Pattern.compile("//\\s?[A-Z_]+(:[A-Z]+)?([\\s:].*)?");

    /** A library that is itself made of sources: of these nobody here knows when they change. */
    private static final Pattern LOCAL_LIBRARY = Pattern.compile("//DEPS\\s.*\\.java\\b.*");

    /** What JBang itself does, and does not tell of. */
    private static final Pattern UNKNOWN = Pattern.compile("//(PREVIEW|JAVAAGENT|MODULE)(\\s.*)?");

    /** No sources of ours, and many. */
    private static final Pattern FOREIGN = Pattern.compile("\\..*|node_modules");

    /** Tells one state of it from every other; what was made of it before says where else to look. */
    String fingerprint(Makings before) {
        var sources = Stream.concat(javaFiles(source.folder()), before.sources().stream())
                .filter(Files::exists)
                .distinct()
                .sorted()
                .toList();
        var names = Stream.concat(
                beside(before.files().values()), beside(before.sources()).filter(name -> name.endsWith(".java")));
        return Fingerprint.of(Stream.concat(sources.stream().flatMap(Header::directives), names)
                .collect(Collectors.joining("\n")));
    }

    /** Where a part of it may change without a trace in what we know. */
    boolean isElusive() {
        return directives(source.file())
                .anyMatch(line -> LOCAL_LIBRARY.matcher(line).matches());
    }

    /** What would be left out in silence. */
    void refuseUnknown(Makings makings) {
        makings.sources().stream()
                .flatMap(Header::directives)
                .map(UNKNOWN::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .ifPresent(found -> {
                    throw new Failure(
                            Exit.USAGE,
                            "run-java does not know //%s, which the header of %s says; run it with 'jbang run'"
                                    .formatted(found.group(1), source.file()));
                });
    }

    private static Stream<String> directives(Path file) {
        return Stream.concat(
                Stream.of(file.toString()),
                JavaSource.text(file)
                        .lines()
                        .filter(line -> DIRECTIVE.matcher(line).matches()));
    }

    private static Stream<String> beside(Collection<Path> files) {
        return files.stream()
                .map(file -> Objects.requireNonNull(file.getParent()))
                .distinct()
                .sorted()
                .flatMap(Header::names);
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

                /** Gone meanwhile, or not for us: what the program needs of it is missed when it is read. */
                @Override
                public FileVisitResult visitFileFailed(Path each, IOException trouble) {
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
