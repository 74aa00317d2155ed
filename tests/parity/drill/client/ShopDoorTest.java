package parity.drill.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopDoorTest {

    private final List<String> orders = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile String answer = "{\"number\":1}";
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/orders", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            orders.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + body);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void each_order_goes_in_under_a_key_of_its_own() throws IOException {
        var customer = door().open();

        customer.pass(7);
        status = 200;
        customer.pass(8);

        var body = "{\"items\":[{\"productId\":42,\"quantity\":1}]}";
        assertEquals(List.of("parity-drill-7 " + body, "parity-drill-8 " + body), orders);
    }

    @Test
    void what_the_shop_says_of_its_trouble_is_kept() {
        status = 503;
        answer = "{\"status\":503,\"detail\":\"the database does not answer; try again with the same key\"}";

        var refusal = assertThrows(Door.Refusal.class, () -> door().open().pass(1));

        assertEquals("HTTP 503: the database does not answer; try again with the same key", refusal.getMessage());
    }

    @Test
    void a_page_of_somebody_else_is_a_refusal_too() {
        status = 502;
        answer = "<html>Bad Gateway</html>";

        assertEquals("HTTP 502", refused());
    }

    @Test
    void where_nobody_listens_nothing_was_ordered() {
        var gone = door();
        server.stop(0);

        assertThrows(Door.Refusal.class, () -> gone.open().pass(1));
    }

    @Test
    void what_the_shop_knows_is_read_from_its_keys() {
        assertEquals(Set.of(1L, 12L), ShopGoods.ids("1,12"));
        assertEquals(Set.of(), ShopGoods.ids(""));
        assertEquals(14, ShopGoods.KEY.length() + 1);
    }

    private String refused() {
        return String.valueOf(
                assertThrows(Door.Refusal.class, () -> door().open().pass(1)).getMessage());
    }

    private ShopDoor door() {
        return new ShopDoor(server.getAddress(), 42);
    }
}
