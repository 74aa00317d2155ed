package parity.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeProject;
import parity.json.Json;

class ShortfallTest {

    @Test
    void what_is_missing_is_named_and_what_nobody_does_without_it() {
        var shortfall = Shortfall.between(
                project("etcd1=etcd", "etcd2=etcd", "db1=patroni", "db2=patroni", "web=shop", "mail=mailpit"),
                project("etcd1=etcd", "db1=patroni", "web=shop"));

        assertEquals(
                "production has etcd2, db2, mail, and this has not: no quorum of etcd, no replicas and failover of PostgreSQL",
                shortfall.sentence());
    }

    @Test
    void a_service_of_no_known_kind_is_only_named() {
        var shortfall = Shortfall.between(project("web=shop", "mail=mailpit"), project("web=shop"));

        assertEquals("production has mail, and this has not", shortfall.sentence());
    }

    @Test
    void where_all_is_there_nothing_is_missing() {
        assertTrue(Shortfall.between(project("web=shop"), project("web=shop", "more=shop"))
                .isNone());
    }

    private static ComposeProject project(String... services) {
        var written = Arrays.stream(services)
                .map(service -> service.split("=", 2))
                .map(parts -> "\"%s\": {\"image\": \"%s\"}".formatted(parts[0], parts[1]))
                .toList();
        return ComposeProject.parse(
                Json.parse("{\"name\": \"shop\", \"services\": {%s}}".formatted(String.join(", ", written))),
                List.of());
    }
}
