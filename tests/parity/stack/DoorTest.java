package parity.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parity.stack.Shop.all;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.compose.Container;
import parity.compose.Container.Binding;

class DoorTest {

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = Shop.in(folder);
    }

    @Test
    void every_published_port_is_a_door_and_usual_pages_are_addresses_to_open() {
        var web = container("web", Map.of(), port("0.0.0.0", 18080, 8080), port("::", 18080, 8080), port("", 0, 9999));
        var db = container("db", Map.of(), port("127.0.0.1", 15432, 5432));

        assertEquals(
                List.of(new Door("db", "127.0.0.1:15432", ""), new Door("web", "http://127.0.0.1:18080", "")),
                Door.of(all(web, db)));
    }

    @Test
    void where_labels_name_doors_only_these_are_some_in_their_words() {
        var proxy = container(
                "proxy",
                Map.of("parity.open.5432", "PostgreSQL, write", "parity.open.8404", "http: HAProxy's page"),
                port("127.0.0.1", 15432, 5432),
                port("127.0.0.1", 18404, 8404),
                port("127.0.0.1", 15433, 5433));
        var cache = container("cache", Map.of(), port("127.0.0.1", 16379, 6379));

        assertEquals(
                List.of(
                        new Door("proxy", "127.0.0.1:15432", "PostgreSQL, write"),
                        new Door("proxy", "http://127.0.0.1:18404", "HAProxy's page")),
                Door.of(all(proxy, cache)));
    }

    private Container container(String service, Map<String, String> labels, Binding... ports) {
        return shop.container(service, List.of(ports), labels);
    }

    private static Binding port(String host, int published, int target) {
        return new Binding(host, published, target, "tcp");
    }
}
