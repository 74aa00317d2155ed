package parity.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;

/** The folder where a project's own backups lie; those with a name of ours, of which the last few are kept. */
public record Backups(Path folder) {

    public static final String LATEST = "latest";

    /** What a restore took away: kept, but not what {@link #LATEST} means, or a second restore would undo the first. */
    private static final String REPLACED = "-replaced.dump";

    /** What a drill might have cost; there may be many drills a day, which must not push out what people took. */
    private static final String BEFORE_DRILL = "-before-drill.dump";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern OURS = Pattern.compile(".+-\\d{8}-\\d{6}(-\\d+)?(-replaced|-before-drill)?\\.dump");
    private static final Pattern PART = Pattern.compile("\\..+\\.dump\\.(\\d+)\\.part");

    public static Backups of(Path project) {
        return new Backups(project.resolve(".parity").resolve("backups"));
    }

    /** A name that is free: {@code shop-20261121-074455.dump}. */
    public Path next(String database, LocalDateTime now) {
        return free(database, now, ".dump");
    }

    /** The same for what a restore is about to replace. */
    public Path nextReplaced(String database, LocalDateTime now) {
        return free(database, now, REPLACED);
    }

    /** The same for what a drill is about to put at risk. */
    public Path nextBeforeDrill(String database, LocalDateTime now) {
        return free(database, now, BEFORE_DRILL);
    }

    /** Those that can be read, newest first; one that was cut or altered is none. */
    public List<Backup> all() {
        return files(OURS)
                .flatMap(file -> readable(file).stream())
                .sorted(Comparator.comparing(
                                (Backup backup) -> backup.manifest().taken())
                        .thenComparing(Backup::file)
                        .reversed())
                .toList();
    }

    /** The file that was named, or the newest one here. */
    public Path named(String name) {
        if (!name.equals(LATEST)) {
            var here = folder.resolve(name);
            return Files.exists(Path.of(name)) || !Files.exists(here) ? Path.of(name) : here;
        }
        return all().stream()
                .filter(backup -> !isReplaced(backup))
                .findFirst()
                .map(Backup::file)
                .orElseThrow(
                        () -> new Failure(Exit.USAGE, "no backup in %s; 'dev-backup' takes one".formatted(folder)));
    }

    /** How many are kept, where somebody said so: at least the one that is just being taken. */
    public static int keeping(int kept) {
        if (kept < 1) {
            throw new Failure(
                    Exit.USAGE, "--keep %d would not keep the new backup either; 1 is the least".formatted(kept));
        }
        return kept;
    }

    /** Removes what a killed run left half-written, and all but the last few of a database, of each kind. */
    public void tidy(Path taken, String database, int kept) {
        files(PART).filter(Backups::isAbandoned).forEach(Backups::remove);
        var ours = all().stream()
                .filter(backup -> backup.manifest().database().equals(database))
                .collect(Collectors.groupingBy(Backups::kind));
        ours.values()
                .forEach(kind -> kind.stream()
                        // The one just taken is the newest, whatever a clock that was set back says.
                        .sorted(Comparator.comparing(backup -> !backup.file().equals(taken)))
                        .skip(kept)
                        .forEach(backup -> remove(backup.file())));
    }

    private Path free(String database, LocalDateTime now, String suffix) {
        var name = database + "-" + TIME.format(now);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> folder.resolve(name + (number == 1 ? "" : "-" + number) + suffix))
                .filter(file -> !Files.exists(file))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isReplaced(Backup backup) {
        return kind(backup).equals(REPLACED);
    }

    private static String kind(Backup backup) {
        return Stream.of(REPLACED, BEFORE_DRILL)
                .filter(backup.file().toString()::endsWith)
                .findFirst()
                .orElse("");
    }

    private Stream<Path> files(Pattern name) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> name.matcher(file.getFileName().toString()).matches())
                    .toList()
                    .stream();
        } catch (IOException e) {
            // A folder that is not there holds nothing.
            return Stream.empty();
        }
    }

    private static Optional<Backup> readable(Path file) {
        try {
            return Optional.of(Backup.read(file));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static boolean isAbandoned(Path part) {
        var name = PART.matcher(part.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
