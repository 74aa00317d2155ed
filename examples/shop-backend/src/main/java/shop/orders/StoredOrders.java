package shop.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.data.Replica;

/** The tables of orders and their lines. */
@Repository
class StoredOrders implements OrderBook {

    private static final String ORDERS = """
            SELECT number, placed_at, product_id, name, quantity, l.price_cents
            FROM (SELECT * FROM orders WHERE %s ORDER BY number DESC LIMIT 20) o
            JOIN order_line l ON l.order_number = o.number
            JOIN product p ON p.id = l.product_id
            ORDER BY number DESC, product_id""";

    private final JdbcClient leader;
    private final Replica replica;

    StoredOrders(JdbcClient leader, Replica replica) {
        this.leader = leader;
        this.replica = replica;
    }

    @Override
    public OptionalLong open(String key) {
        // A second one under the same key waits here until the first is committed, and then finds it.
        return leader
                .sql("INSERT INTO orders (idempotency_key) VALUES (?) ON CONFLICT DO NOTHING RETURNING number")
                .param(key)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void add(long number, Order.Line line) {
        leader.sql("INSERT INTO order_line (order_number, product_id, quantity, price_cents) VALUES (?, ?, ?, ?)")
                .params(number, line.productId(), line.quantity(), line.priceCents())
                .update();
    }

    @Override
    public Optional<Order> placedWith(String key) {
        return read(leader, "idempotency_key = ?", key).stream().findFirst();
    }

    @Override
    public Optional<Order> numbered(long number) {
        return read(leader, "number = ?", number).stream().findFirst();
    }

    @Override
    public List<Order> recent() {
        return replica.ask(client -> read(client, "true"));
    }

    private static List<Order> read(JdbcClient client, String which, Object... params) {
        Map<Long, Order> orders = new LinkedHashMap<>();
        // A list, not a stream: who leaves a stream open keeps its connection.
        client.sql(ORDERS.formatted(which))
                .params(params)
                .query(StoredOrders::oneLine)
                .list()
                .forEach(order -> orders.merge(order.number(), order, StoredOrders::joined));
        return List.copyOf(orders.values());
    }

    private static Order oneLine(ResultSet row, int index) throws SQLException {
        var line = new Order.Line(
                row.getLong("product_id"), row.getString("name"), row.getInt("quantity"), row.getLong("price_cents"));
        var placedAt = row.getObject("placed_at", OffsetDateTime.class).toInstant();
        return new Order(row.getLong("number"), placedAt, List.of(line));
    }

    private static Order joined(Order first, Order second) {
        var lines = new ArrayList<>(first.lines());
        lines.addAll(second.lines());
        return new Order(first.number(), first.placedAt(), lines);
    }
}
