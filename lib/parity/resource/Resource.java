package parity.resource;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Secrets;

/** A database or a cache that a developer asked for by name, with all that was left open decided. */
public record Resource(
        String project,
        String service,
        Kind kind,
        String version,
        String database,
        String user,
        String password,
        List<String> extensions,
        List<Path> seeds,
        DataFolder folder) {

    public Resource {
        extensions = List.copyOf(extensions);
        seeds = List.copyOf(seeds);
        // A short one, as DynamoDB's is, would blank out ordinary words.
        Secrets.learn("PASSWORD", password);
    }

    /** What a wish of a project comes to; a password that it leaves open is made up once, and kept with the data. */
    public static Resource of(Wish wish, String project, Path directory) {
        var kind = Kind.of(wish.kind());
        contradictions(wish).values().stream().findFirst().ifPresent(why -> {
            throw new Failure(Exit.USAGE, why);
        });
        var folder = DataFolder.of(directory, wish.service());
        return new Resource(
                project,
                wish.service(),
                kind,
                wish.version(),
                wish.database().isEmpty() ? database(kind) : wish.database(),
                wish.user().isEmpty() ? user(kind) : wish.user(),
                wish.password().isEmpty() ? password(kind, folder) : wish.password(),
                wish.extensions(),
                wish.seeds(),
                folder);
    }

    /** What a wish says that its kind does not know, by the key that says it. */
    public static Map<String, String> contradictions(Wish wish) {
        var kind = Kind.of(wish.kind());
        var found = new LinkedHashMap<String, String>();
        if (!wish.extensions().isEmpty() && kind != Kind.POSTGRES) {
            found.put("extensions", "%s has no extensions: only PostgreSQL has some".formatted(wish.service()));
        }
        if (!kind.hasRoles() && !(wish.database() + wish.user()).isEmpty()) {
            found.put(
                    wish.database().isEmpty() ? "user" : "database",
                    "%s has no database and no user of its own: %s knows neither"
                            .formatted(wish.service(), kind.product()));
        }
        if (kind.speaksMysql() && wish.user().equals("root")) {
            found.put(
                    "user",
                    "%s cannot belong to 'root', which %s keeps: name another user"
                            .formatted(wish.service(), kind.product()));
        }
        return found;
    }

    /** The one thing to be said of a kind that only stands in for what is meant. */
    public static Optional<String> warning(Wish wish) {
        var kind = Kind.of(wish.kind());
        return wish.kind().startsWith("aurora")
                ? Optional.of("%s is %s here: what Aurora adds to it (its storage, its failover, its limits) is not"
                        .formatted(wish.service(), kind.product()))
                : Optional.empty();
    }

    /** Without the password, which is nobody's to print. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(service, kind.product());
    }

    private static String database(Kind kind) {
        return kind.hasRoles() ? "app" : "";
    }

    private static String user(Kind kind) {
        return switch (kind) {
            case POSTGRES, MYSQL, MARIADB -> "app";
            case REDIS -> "default";
            case DYNAMODB -> "local";
        };
    }

    /** DynamoDB Local looks at no password, and its clients want one. */
    private static String password(Kind kind, DataFolder folder) {
        return kind == Kind.DYNAMODB ? "local" : folder.password();
    }
}
