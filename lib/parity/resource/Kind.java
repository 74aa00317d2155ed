package parity.resource;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** The databases and caches that can be asked for by name. */
public enum Kind {
    POSTGRES("postgres", "PostgreSQL", 5432),
    MYSQL("mysql", "MySQL", 3306),
    MARIADB("mariadb", "MariaDB", 3306),
    REDIS("redis", "Redis", 6379),
    DYNAMODB("dynamodb", "DynamoDB", 8000);

    private static final Map<String, Kind> OTHER_NAMES =
            Map.of("postgresql", POSTGRES, "aurora-postgresql", POSTGRES, "aurora-mysql", MYSQL, "aurora", MYSQL);

    private final String word;
    private final String product;
    private final int port;

    Kind(String word, String product, int port) {
        this.word = word;
        this.product = product;
        this.port = port;
    }

    /** The kind that a word of parity.yml means. */
    public static Kind of(String word) {
        return known(word).orElseThrow(() -> new Failure(Exit.USAGE, unknown(word)));
    }

    /** The same; empty where it means none. */
    public static Optional<Kind> known(String word) {
        return Optional.ofNullable(OTHER_NAMES.get(word))
                .or(() -> Arrays.stream(values())
                        .filter(kind -> kind.word.equals(word))
                        .findFirst());
    }

    /** The sentence about a word that means none. */
    public static String unknown(String word) {
        var words = Arrays.stream(values()).map(Kind::word).toList();
        return "no resource '%s'; there are: %s%s".formatted(word, String.join(", ", words), Nearest.hint(word, words));
    }

    /** How people write it. */
    public String word() {
        return word;
    }

    /** How its makers write it. */
    public String product() {
        return product;
    }

    /** The port that it usually has. */
    public int port() {
        return port;
    }

    /** True where a role of the server's own owns the database. */
    public boolean hasRoles() {
        return this == POSTGRES || speaksMysql();
    }

    boolean speaksMysql() {
        return this == MYSQL || this == MARIADB;
    }
}
