package parity.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.compose.Holding;
import parity.failure.Exit;
import parity.failure.Failure;

/** Of volumes that are to go, what a backup of the project's database keeps, and what it does not. */
public record Coverage(Optional<Postgres> database, List<Holding> kept, List<Holding> lost) {

    public Coverage {
        kept = List.copyOf(kept);
        lost = List.copyOf(lost);
    }

    /** Of a database that is there, or of none. */
    public static Coverage of(List<Holding> holdings, Optional<Postgres> database) {
        var services = database.map(Postgres::services).orElse(List.of());
        var kept = holdings.stream()
                .filter(holding -> holding.services().stream().anyMatch(services::contains))
                .toList();
        return new Coverage(
                database,
                kept,
                holdings.stream().filter(holding -> !kept.contains(holding)).toList());
    }

    /** A database that no backup can be taken of here is nothing to lose in passing. */
    public Coverage refuseDatabases() {
        var databases = lost.stream()
                .filter(holding -> holding.uses().stream().anyMatch(Images::isDatabase))
                .map(Coverage::named)
                .toList();
        if (!databases.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    ("nothing was removed, for there is a database that no backup can be taken of here: %s; if it is PostgreSQL, name"
                                    + " its service as data.database in parity.yml; else save it with its own tools, and say --no-backup")
                            .formatted(String.join(", ", databases)));
        }
        return this;
    }

    /** What is said before anyone is asked: what is backed up, and what is not. */
    public List<String> sentences() {
        var saved = database.map(there -> "backed up first: database '%s' of %s"
                .formatted(there.database(), String.join(", ", there.services())));
        var rest = Optional.of(lost)
                .filter(some -> !some.isEmpty())
                .map(some ->
                        "not backed up: " + some.stream().map(Holding::toString).collect(Collectors.joining(", ")));
        return Stream.of(saved, rest).flatMap(Optional::stream).toList();
    }

    private static String named(Holding holding) {
        return holding.isNameless() || holding.services().isEmpty()
                ? holding.toString()
                : "%s of %s".formatted(holding, String.join(", ", holding.services()));
    }
}
