package shop.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Orders in memory, each with its key. */
final class Book implements OrderBook {

    private final Map<String, Order> orders = new LinkedHashMap<>();

    @Override
    public OptionalLong open(String key) {
        if (orders.containsKey(key)) {
            return OptionalLong.empty();
        }
        orders.put(key, new Order(orders.size() + 1L, Instant.EPOCH, List.of()));
        return OptionalLong.of(orders.size());
    }

    @Override
    public void add(long number, Order.Line line) {
        orders.replaceAll((_, order) -> order.number() == number ? with(order, line) : order);
    }

    @Override
    public Optional<Order> placedWith(String key) {
        return Optional.ofNullable(orders.get(key));
    }

    @Override
    public Optional<Order> numbered(long number) {
        return orders.values().stream().filter(order -> order.number() == number).findFirst();
    }

    @Override
    public List<Order> recent() {
        return new ArrayList<>(orders.values()).reversed();
    }

    private static Order with(Order order, Order.Line line) {
        var lines = new ArrayList<>(order.lines());
        lines.add(line);
        return new Order(order.number(), order.placedAt(), lines);
    }
}
