package parity.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.json.Json;

class UrgencyTest {

    @Test
    void the_longest_chain_goes_first_from_its_head() {
        assertEquals(List.of("etcd", "patroni", "haproxy", "redis", "sentinel", "mail"), order("""
                        {"mail": {}, "sentinel": %s, "redis": {}, "haproxy": %s, "patroni": %s, "etcd": {}}""".formatted(
                        needing("redis"), needing("patroni"), needing("etcd"))));
    }

    @Test
    void those_that_are_no_part_of_it_do_not_count() {
        var services = services("{\"web\": %s, \"db\": {}, \"job\": %s}".formatted(needing("gone"), needing("db")));

        var urgency = Urgency.among(services);

        assertEquals(0, urgency.of("web"));
        assertEquals(List.of("db", "job", "web"), order(services));
    }

    private static List<String> order(String services) {
        return order(services(services));
    }

    private static List<String> order(List<ComposeService> services) {
        var urgency = Urgency.among(services);
        var names = new ArrayList<>(services.stream().map(it -> it.name()).toList());
        names.sort(Comparator.<String>comparingInt(urgency::of).reversed());
        return names;
    }

    private static List<ComposeService> services(String services) {
        return ComposeProject.parse(Json.parse("{\"name\": \"shop\", \"services\": %s}".formatted(services)), List.of())
                .services();
    }

    private static String needing(String service) {
        return "{\"depends_on\": {\"%s\": {\"condition\": \"service_started\", \"required\": true}}}"
                .formatted(service);
    }
}
