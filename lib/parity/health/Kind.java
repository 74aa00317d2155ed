package parity.health;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parity.compose.ComposeService;

/** What a service is, as far as its image tells, and the port where such a server is usually asked. */
public enum Kind {
    ETCD("etcd", 2379, "etcd"),
    PATRONI("PostgreSQL", 8008, "patroni", "spilo"),
    HAPROXY("HAProxy", 8404, "haproxy"),
    SENTINEL("Sentinel", 26379, "sentinel"),
    REDIS("Redis", 6379, "redis", "valkey", "keydb"),
    POSTGRES("PostgreSQL", 5432, "postgres", "postgresql", "postgis", "pgvector", "timescaledb"),
    MONGODB("MongoDB", 27017, "mongo", "mongodb"),
    MYSQL("MySQL", 3306, "mysql", "mariadb", "percona"),
    RABBITMQ("RabbitMQ", 5672, "rabbitmq"),
    KAFKA("Kafka", 9092, "kafka", "redpanda"),
    ELASTICSEARCH("Elasticsearch", 9200, "elasticsearch", "opensearch"),
    OTHER("services", 0);

    /** What is built around a server bears its name, and is none. */
    private static final Set<String> COMPANIONS = Set.of(
            "exporter",
            "express",
            "ui",
            "commander",
            "insight",
            "dashboards",
            "connect",
            "manager",
            "operator",
            "backup",
            "console",
            "init",
            "migrate");

    private final String group;
    private final int port;
    private final List<String> names;

    Kind(String group, int port, String... names) {
        this.group = group;
        this.port = port;
        this.names = List.of(names);
    }

    /** By its image, and where that is not enough by its settings. */
    public static Kind of(ComposeService service) {
        var kind = ofImage(service.image());
        // Sentinel is Redis started in another way: only its settings tell.
        return kind == REDIS && service.environment().containsKey("SENTINEL_QUORUM") ? SENTINEL : kind;
    }

    /** As far as the name of its image tells. */
    public static Kind ofImage(String image) {
        var words = words(image);
        var kind = Arrays.stream(values())
                .filter(candidate -> candidate.names.stream().anyMatch(words::contains))
                .findFirst()
                .orElse(OTHER);
        return words.stream().anyMatch(COMPANIONS::contains) ? OTHER : kind;
    }

    String group() {
        return group;
    }

    int port() {
        return port;
    }

    /** One of several nodes that know of each other, which is asked for more than whether it is ready. */
    boolean isOfCluster() {
        return compareTo(REDIS) <= 0;
    }

    /** {@code registry:5000/bitnami/redis-sentinel:8.2} consists of redis and sentinel. */
    private static List<String> words(String image) {
        var path = image.substring(image.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int end = path.indexOf('@') >= 0 ? path.indexOf('@') : path.length();
        int colon = path.indexOf(':');
        return List.of(
                path.substring(0, colon >= 0 && colon < end ? colon : end).split("[-_.]"));
    }
}
