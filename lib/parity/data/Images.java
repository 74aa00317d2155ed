package parity.data;

import java.util.Set;
import parity.compose.ComposeService;

/** What kind of store a service is, told by the name of its image, whoever's registry it comes from. */
final class Images {

    private static final Set<String> POSTGRES =
            Set.of("postgres", "postgresql", "postgis", "timescaledb", "timescaledb-ha", "pgvector", "pgvecto-rs");
    private static final Set<String> REDIS = Set.of("redis", "valkey", "redis-stack", "redis-stack-server", "keydb");
    private static final Set<String> OTHERS =
            Set.of("mysql", "mariadb", "percona", "mongo", "mongodb", "mssql", "cassandra", "cockroach");

    private Images() {}

    static boolean isPostgres(ComposeService service) {
        return POSTGRES.contains(kind(service));
    }

    static boolean isPatroni(ComposeService service) {
        return service.environment().containsKey("PATRONI_NAME")
                || kind(service).equals("patroni")
                || kind(service).startsWith("spilo");
    }

    static boolean isRedis(ComposeService service) {
        return REDIS.contains(kind(service));
    }

    /** A database that the recipes know by name only. */
    static boolean isOther(ComposeService service) {
        return OTHERS.contains(kind(service));
    }

    /** {@code postgres} of {@code mirror:5000/library/postgres:17@sha256:...}. */
    static String kind(ComposeService service) {
        var image = before('@', service.image());
        return before(':', image.substring(image.lastIndexOf('/') + 1));
    }

    private static String before(char mark, String text) {
        return text.indexOf(mark) < 0 ? text : text.substring(0, text.indexOf(mark));
    }
}
