package parity.drill.client;

import java.util.HashSet;
import java.util.Set;

/** What a drill's customers order from the example shop: a product of their own, so that nobody's stock shrinks. */
final class ShopGoods {

    static final String KEY = "parity-drill-";

    /** An earlier drill may have been killed before it took its own away. */
    static final String REMOVAL = """
            DELETE FROM order_line WHERE product_id IN (SELECT id FROM product WHERE sku = 'PARITY-DRILL');
            DELETE FROM orders WHERE idempotency_key LIKE 'parity-drill-%';
            DELETE FROM product WHERE sku = 'PARITY-DRILL'""";

    static final String CREATION = """
            INSERT INTO product (sku, name, price_cents, stock)
            VALUES ('PARITY-DRILL', 'what a drill orders', 1, 1000000) RETURNING id""";

    /** An order is one with what was ordered: its key alone would be none. */
    static final String ORDERED = """
            SELECT string_agg(substr(idempotency_key, 14), ',') FROM orders
            WHERE idempotency_key LIKE 'parity-drill-%' AND EXISTS (SELECT FROM order_line WHERE order_number = number)""";

    private ShopGoods() {}

    /** The ids of what was ordered, out of the answer to that question. */
    static Set<Long> ids(String answer) {
        var found = new HashSet<Long>();
        for (var id : answer.isEmpty() ? new String[0] : answer.split(",")) {
            found.add(Long.parseLong(id));
        }
        return found;
    }
}
