package parity.data;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parity.compose.ComposeService;
import parity.compose.Holding;
import parity.health.Kind;
import parity.json.Json;

/** What kind of store a service is, told by its image and, where that is of the project's own making, by its mounts. */
final class Images {

    private static final Set<Kind> DATABASES =
            Set.of(Kind.POSTGRES, Kind.PATRONI, Kind.MYSQL, Kind.MONGODB, Kind.ELASTICSEARCH);

    /** Databases that are known by name only. */
    private static final Set<String> OTHERS = Set.of(
            "mssql",
            "oracle",
            "cassandra",
            "scylla",
            "cockroach",
            "clickhouse",
            "neo4j",
            "influxdb",
            "couchdb",
            "couchbase",
            "arangodb",
            "rethinkdb",
            "dynamodb");

    private static final List<String> POSTGRES_PLACES = List.of("/var/lib/postgresql", "/bitnami/postgresql");
    private static final List<String> OTHER_PLACES = List.of(
            "/var/lib/mysql",
            "/bitnami/mysql",
            "/bitnami/mariadb",
            "/data/db",
            "/bitnami/mongodb",
            "/usr/share/elasticsearch/data",
            "/var/opt/mssql",
            "/var/lib/cassandra",
            "/var/lib/clickhouse");

    private Images() {}

    static boolean isPostgres(ComposeService service) {
        var kind = Kind.ofImage(service.image());
        return kind == Kind.POSTGRES || kind == Kind.OTHER && liesIn(POSTGRES_PLACES, targets(service));
    }

    static boolean isPatroni(ComposeService service) {
        return service.environment().containsKey("PATRONI_NAME") || Kind.ofImage(service.image()) == Kind.PATRONI;
    }

    static boolean isRedis(ComposeService service) {
        return Kind.ofImage(service.image()) == Kind.REDIS;
    }

    /** A database that the recipes know by name only. */
    static boolean isOther(ComposeService service) {
        return !isPostgres(service) && isDatabase(service.image());
    }

    /** Whether what lies there is a database of any kind that is known. */
    static boolean isDatabase(Holding.Use use) {
        return isDatabase(use.image())
                || liesIn(POSTGRES_PLACES, List.of(use.target()))
                || liesIn(OTHER_PLACES, List.of(use.target()));
    }

    /** {@code postgres} of {@code mirror:5000/library/postgres:17@sha256:...}. */
    static String kind(ComposeService service) {
        return kind(service.image());
    }

    private static boolean isDatabase(String image) {
        return DATABASES.contains(Kind.ofImage(image))
                || Kind.ofImage(image) == Kind.OTHER
                        && List.of(kind(image).toLowerCase(Locale.ROOT).split("[-_.]")).stream()
                                .anyMatch(OTHERS::contains);
    }

    private static List<String> targets(ComposeService service) {
        return service.words().get("volumes").items().stream()
                .map(mount -> mount.get("target"))
                .map(Json::text)
                .toList();
    }

    private static boolean liesIn(Collection<String> places, Collection<String> targets) {
        return targets.stream()
                .anyMatch(target ->
                        places.stream().anyMatch(place -> target.equals(place) || target.startsWith(place + "/")));
    }

    private static String kind(String image) {
        var named = before('@', image);
        return before(':', named.substring(named.lastIndexOf('/') + 1));
    }

    private static String before(char mark, String text) {
        return text.indexOf(mark) < 0 ? text : text.substring(0, text.indexOf(mark));
    }
}
