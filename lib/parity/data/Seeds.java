package parity.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;

/** SQL files that fill a database with what one develops with, run in the order of their names. */
public final class Seeds {

    private final Database database;
    private final List<SqlFile> files;

    private Seeds(Database database, List<SqlFile> files) {
        this.database = database;
        this.files = files;
    }

    /** Those that parity.yml names; of a schema that is known to have them, all migrations come first. */
    public static Seeds of(Database database, Path project, String seed, String migrations) {
        if (seed.isEmpty()) {
            throw new Failure(
                    Exit.USAGE, "nothing to seed: name an SQL file, or a folder of them, as data.seed in parity.yml");
        }
        var files = files(project.resolve(seed).normalize()).stream()
                .map(file -> SqlFile.of(file.getFileName().toString(), content(file)))
                .toList();
        files.forEach(database::require);
        Schema.requireUpToDate(database, project, migrations);
        return new Seeds(database, files);
    }

    /** Each in a transaction of its own; whether twice is once is the business of who wrote it. */
    public SeedReport sow(Consumer<String> say) {
        var sown = files.stream()
                .map(file -> {
                    say.accept("running " + file.name());
                    return new SeedReport.Sown(file.name(), database.run(file));
                })
                .toList();
        return new SeedReport(database.name(), database.toString(), sown);
    }

    private static List<Path> files(Path seed) {
        if (Files.isRegularFile(seed)) {
            return List.of(seed);
        }
        try (Stream<Path> files = Files.list(seed)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Failure(
                    Exit.USAGE, "cannot read %s, which data.seed of parity.yml names: is it there?".formatted(seed));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Failure(Exit.USAGE, "%s is not UTF-8".formatted(file));
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }
}
