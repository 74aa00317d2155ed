package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeService;
import parity.json.Json;

class KindTest {

    @Test
    void an_image_is_known_by_its_name_wherever_it_comes_from() {
        assertEquals(Kind.POSTGRES, kind("postgres:17"));
        assertEquals(Kind.POSTGRES, kind("registry:5000/bitnami/postgresql:17.2@sha256:0123"));
        assertEquals(Kind.POSTGRES, kind("postgis/postgis:17-3.5"));
        assertEquals(Kind.REDIS, kind("valkey/valkey"));
        assertEquals(Kind.SENTINEL, kind("bitnami/redis-sentinel:8"));
        assertEquals(Kind.KAFKA, kind("confluentinc/cp-kafka:7.8.0"));
        assertEquals(Kind.MYSQL, kind("mariadb:11"));
        assertEquals(Kind.MONGODB, kind("percona/percona-server-mongodb:8"));
        assertEquals(Kind.PATRONI, kind("parity/patroni"));
    }

    @Test
    void what_is_built_around_a_server_is_none() {
        for (var image : List.of(
                "postgrest/postgrest",
                "mongo-express",
                "oliver006/redis_exporter",
                "confluentinc/cp-kafka-connect",
                "opensearchproject/opensearch-dashboards:2",
                "redis/redisinsight",
                "")) {
            assertEquals(Kind.OTHER, kind(image), image);
        }
    }

    @Test
    void sentinel_is_redis_with_a_quorum() {
        assertEquals(Kind.SENTINEL, Kind.of(service("parity/redis", Map.of("SENTINEL_QUORUM", "2"))));
        assertEquals(Kind.REDIS, Kind.of(service("parity/redis", Map.of("REDIS_PASSWORD", "x"))));
    }

    private static Kind kind(String image) {
        return Kind.of(service(image, Map.of()));
    }

    private static ComposeService service(String image, Map<String, String> environment) {
        return new ComposeService(
                "x", image, "", "", List.of(), Map.of(), false, List.of(), environment, new Json(null));
    }
}
