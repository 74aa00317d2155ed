package parity.drill.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import parity.json.Json;
import parity.wire.Http;
import parity.wire.Http.Page;

/** The door of a shop's customers: each order by a request of its own, as a browser sends it. */
record ShopDoor(InetSocketAddress address, long product) implements Door {

    /** Longer than the shop itself waits for its database before it says that it cannot. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public Passage open() {
        return new Counter(address, product);
    }

    private record Counter(InetSocketAddress address, long product) implements Passage {

        @Override
        public void pass(long id) throws IOException {
            var page = answered(id);
            if (page.status() != 200 && page.status() != 201) {
                throw new Refusal(words(page));
            }
        }

        @Override
        public void close() {}

        private Page answered(long id) throws IOException {
            try {
                return new Http(address, LIMIT)
                        .with("Idempotency-Key", ShopGoods.KEY + id)
                        .post("/api/orders", "{\"items\":[{\"productId\":%d,\"quantity\":1}]}".formatted(product));
            } catch (ConnectException e) {
                throw new Refusal(String.valueOf(e.getMessage()));
            }
        }

        /** {@code HTTP 503: the database does not answer}, where the shop says why. */
        private static String words(Page page) {
            var detail = detail(page.body());
            return detail.isEmpty() ? page.words() : "HTTP %d: %s".formatted(page.status(), detail);
        }

        private static String detail(String body) {
            try {
                return Json.parse(body).get("detail").text();
            } catch (RuntimeException e) {
                return "";
            }
        }
    }
}
