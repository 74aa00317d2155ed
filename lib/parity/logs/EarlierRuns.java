package parity.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.config.Project;
import parity.engine.Engine;

/**
 * What containers said that are no more: kept in {@code .parity/logs/PROJECT/SERVICE} of a project, the last three runs
 * of each container, the end of each.
 */
public record EarlierRuns(Path folder) {

    static final int MOST_RUNS = 3;
    static final String UNFINISHED = ".new";
    private static final String ENDING = ".log";
    private static final long ABANDONED_MILLIS = 60_000;
    private static final Comparator<Kept> LATEST_FIRST =
            Comparator.comparingLong(Kept::created).reversed();

    public static EarlierRuns of(Project project, String name) {
        return new EarlierRuns(project.directory().resolve(".parity/logs").resolve(name));
    }

    /** Keeps what a container said so far; to be called before it is removed, at best when it has stopped. */
    public static void keep(Engine engine, Project project, Container container) {
        keep(engine, project, List.of(container));
    }

    public static void keep(Engine engine, Project project, List<Container> containers) {
        Keeping.of(engine, project, containers, false).finish();
    }

    /**
     * Listens to containers until they are gone, and then keeps what they said up to their last word; what is still
     * there at the end is not kept, because its log is.
     */
    public static Keeping whileGoing(Engine engine, Project project, List<Container> containers) {
        return Keeping.of(engine, project, containers, true);
    }

    /** One run that was kept. */
    record Kept(Path file, String service, String container, long created, String id) {

        /** {@code shop-db-1@1763711000-0123456789ab.log}. */
        static Kept of(Path service, Path file) {
            var name = String.valueOf(file.getFileName());
            int at = name.lastIndexOf('@');
            int dash = name.lastIndexOf('-');
            return new Kept(
                    file,
                    String.valueOf(service.getFileName()),
                    name.substring(0, at),
                    Long.parseLong(name, at + 1, dash, 10),
                    name.substring(dash + 1, name.length() - ENDING.length()));
        }

        static String name(String container, long created, String id) {
            return container + "@" + created + "-" + id.substring(0, 12) + ENDING;
        }
    }

    /** The latest first; those of containers that are still there after all are left out. */
    List<Kept> kept(Set<String> ids) {
        var there = ids.stream().map(id -> id.substring(0, 12)).collect(Collectors.toSet());
        return list(folder).stream()
                .flatMap(EarlierRuns::keptIn)
                .filter(kept -> !there.contains(kept.id()))
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** Removes what is more than the last runs of a container. */
    void forgetOld(String service, String container) {
        keptIn(folder.resolve(service))
                .filter(kept -> kept.container().equals(container))
                .sorted(LATEST_FIRST)
                .skip(MOST_RUNS)
                .forEach(kept -> delete(kept.file()));
    }

    /** Removes what a run that was killed left half written. */
    static void sweep(Path service) {
        list(service).stream()
                .filter(file -> String.valueOf(file.getFileName()).endsWith(UNFINISHED))
                .filter(file -> file.toFile().lastModified() < System.currentTimeMillis() - ABANDONED_MILLIS)
                .forEach(EarlierRuns::delete);
    }

    /** What was written before a file, when there was too much for one. */
    static Path older(Path file) {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    /** Makes its folder: out of git's sight, and nobody else's to read. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        var logs = Objects.requireNonNull(folder.getParent());
        var ignore = logs.resolveSibling(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
        if (logs.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Stream<Kept> keptIn(Path service) {
        return list(service).stream().filter(EarlierRuns::isKept).map(file -> Kept.of(service, file));
    }

    private static boolean isKept(Path file) {
        return String.valueOf(file.getFileName()).matches(".+@\\d{1,18}-[0-9a-f]{12}\\.log");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(older(file));
        } catch (IOException e) {
            // It is one too many, no more.
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
