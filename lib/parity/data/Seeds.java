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

    private final Server server;
    private final List<Path> files;

    private Seeds(Server server, List<Path> files) {
        this.server = server;
        this.files = files;
    }

    /** Those that parity.yml names, for a schema that has all its migrations. */
    public static Seeds of(Server leader, Path project, String seed, String migrations) {
        if (seed.isEmpty()) {
            throw new Failure(
                    Exit.USAGE, "nothing to seed: name an SQL file, or a folder of them, as data.seed in parity.yml");
        }
        var files = files(project.resolve(seed).normalize());
        Schema.requireUpToDate(leader, project, migrations);
        return new Seeds(leader, files);
    }

    /** Each in a transaction of its own; whether twice is once is the business of who wrote it. */
    public SeedReport sow(Consumer<String> say) {
        var sown = files.stream()
                .map(file -> {
                    say.accept("running " + file.getFileName());
                    var said = new SqlFile(file.getFileName().toString(), content(file))
                            .run(server, "--single-transaction", "-v", "QUIET=off");
                    return new SeedReport.Sown(file.getFileName().toString(), rows(said));
                })
                .toList();
        return new SeedReport(server.postgres().database(), server.toString(), sown);
    }

    /** Rows that were changed, of what psql says of each statement: {@code INSERT 0 3}, {@code COPY 10}. */
    static long rows(String said) {
        return said.lines()
                .map(line -> line.split(" ", -1))
                .filter(words ->
                        List.of("INSERT", "UPDATE", "DELETE", "MERGE", "COPY").contains(words[0]))
                .map(words -> words[words.length - 1])
                .filter(last -> !last.isEmpty() && last.chars().allMatch(Character::isDigit))
                .mapToLong(Long::parseLong)
                .sum();
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
