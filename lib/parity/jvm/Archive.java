package parity.jvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parity.concurrent.Background;
import parity.config.Fingerprint;
import parity.failure.Failure;
import parity.files.LockFile;
import parity.shell.Attached;
import parity.shell.Command;
import parity.shell.Program;

/**
 * The classes of a program's libraries as a JVM has them in memory, so that its next start finds them there: half of the
 * start of a program that stands on many libraries. The program's own classes are none of it, and may change.
 */
record Archive(Path place, Makings makings, String key) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Until then a program has loaded what its start loads, and whoever waits for it has it. */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final String PREFIX = "libraries-";

    static Archive of(Path place, Makings makings) {
        return new Archive(place, makings, key(makings));
    }

    /** What a start is told: to use it where it is there, else to write down what it would be made of. */
    List<String> options() {
        return isThere()
                ? List.of("-XX:SharedArchiveFile=" + file(), "-Xshare:auto")
                : List.of("-XX:DumpLoadedClassList=" + list());
    }

    boolean isThere() {
        return Files.exists(file());
    }

    /** What makes it where it is due, of what was written down until now: the next start begins that anew. */
    Optional<Runnable> due() {
        if (!isDue()) {
            return Optional.empty();
        }
        var list = wholeLines();
        return Optional.of(() -> make(list));
    }

    /** True where a start wrote down what it loaded, and went on without loading more. */
    private boolean isDue() {
        try {
            return !isThere()
                    && Files.exists(list())
                    && Files.getLastModifiedTime(list())
                            .toInstant()
                            .isBefore(Instant.now().minus(QUIET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs is not in a hurry any more. */
    void makeBeside(Attached program) {
        if (!isThere()) {
            Background.start(() -> {
                if (program.lives(SETTLED)) {
                    make(wholeLines());
                }
            });
        }
    }

    /** By one at a time. */
    private void make(Path list) {
        try (var _ = LockFile.at(place.resolve("archive.lock"))) {
            if (!isThere()) {
                dump(list);
            }
            Files.deleteIfExists(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what the start wrote down; where that does not serve, the next start writes it down again. */
    private void dump(Path list) throws IOException {
        var fresh = place.resolve(PREFIX + "fresh");
        var line = new ArrayList<>(Program.exists("nice") ? List.of("nice", "-n", "10") : List.<String>of());
        line.add(makings.program("java").toString());
        line.addAll(makings.runtimeOptions());
        line.addAll(List.of("-Xshare:dump", "-Xlog:disable", "-XX:SharedClassListFile=" + list));
        line.addAll(List.of("-XX:SharedArchiveFile=" + fresh, "-cp", classPath(makings)));
        if (succeeds(line)) {
            removeOthers(fresh);
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(list());
        }
    }

    /** It is for speed alone. */
    private static boolean succeeds(List<String> line) {
        try {
            return Command.of(line).within(PATIENCE).run().succeeded();
        } catch (Failure e) {
            return false;
        }
    }

    static String classPath(Makings makings) {
        return makings.libraries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** It is still written to. */
    private Path wholeLines() {
        try {
            var text = Files.readString(list());
            return Files.writeString(
                    place.resolve("%swhole-%d.classes"
                            .formatted(PREFIX, ProcessHandle.current().pid())),
                    text.substring(0, text.lastIndexOf('\n') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeOthers(Path fresh) throws IOException {
        try (var files = Files.list(place)) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.startsWith(PREFIX) && name.endsWith(".jsa") && !file.equals(fresh)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file() {
        return place.resolve(PREFIX + key + ".jsa");
    }

    private Path list() {
        return place.resolve(PREFIX + key + ".classes");
    }

    /** Another JDK, or a jar that was changed in place, is another archive. */
    private static String key(Makings makings) {
        return Fingerprint.of(makings.runtimeOptions() + "\n" + Release.of(makings))
                .substring(0, 12);
    }
}
