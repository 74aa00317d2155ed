package parity.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;

/** The migrations of a folder in the order in which they are applied: by version, then those that repeat, by name. */
record Migrations(Path folder, List<Migration> all) {

    private static final Path USUAL = Path.of("src", "main", "resources", "db", "migration");

    Migrations {
        all = List.copyOf(all);
    }

    /** Of the folder that parity.yml names, or of Flyway's usual one; empty where there is none of both. */
    static Optional<Migrations> of(Path project, String named) {
        var folder = project.resolve(named.isEmpty() ? USUAL : Path.of(named)).normalize();
        if (!Files.isDirectory(folder) && named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(in(folder));
    }

    static Migrations in(Path folder) {
        try (var files = Files.walk(folder)) {
            var found = files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> {
                        refuseWhatOnlyFlywayDoes(file);
                        return Migration.read(folder, file).stream();
                    })
                    .toList();
            return new Migrations(folder, ordered(found));
        } catch (IOException e) {
            throw new Failure(
                    Exit.USAGE,
                    "cannot read the migrations in %s, which data.migrations of parity.yml names: %s"
                            .formatted(folder, Files.exists(folder) ? e.getMessage() : "it is not there"));
        }
    }

    static Failure none() {
        return new Failure(
                Exit.USAGE,
                "no migrations here: say where they are as data.migrations in parity.yml (%s is looked at without it)"
                        .formatted(USUAL));
    }

    private static List<Migration> ordered(List<Migration> found) {
        var versioned = found.stream()
                .filter(migration -> migration.version().isPresent())
                .sorted(Comparator.comparing(migration -> migration.version().orElseThrow()))
                .toList();
        for (int i = 1; i < versioned.size(); i++) {
            refuseSame(versioned.get(i - 1), versioned.get(i));
        }
        var repeatable = found.stream()
                .filter(migration -> migration.version().isEmpty())
                .sorted(Comparator.comparing(Migration::description));
        return Stream.concat(versioned.stream(), repeatable).toList();
    }

    private static void refuseSame(Migration one, Migration other) {
        if (one.version().orElseThrow().is(other.version().orElseThrow())) {
            throw new Failure(Exit.USAGE, "%s and %s have the same version; rename one".formatted(one, other));
        }
    }

    /** Better left to the application than done in another way than Flyway would. */
    private static void refuseWhatOnlyFlywayDoes(Path file) {
        var name = file.getFileName().toString();
        if (name.endsWith(".sql.conf") || name.startsWith("B") && name.contains("__") && name.endsWith(".sql")) {
            throw new Failure(
                    Exit.USAGE,
                    "%s is something only Flyway itself can follow: start the application, which migrates as it starts"
                            .formatted(file));
        }
    }
}
