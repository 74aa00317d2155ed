package shop.orders;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What was bought, at the prices of that moment. */
public record Order(long number, Instant placedAt, List<Line> lines) {

    /** So many of a product. */
    public record Line(long productId, String name, int quantity, long priceCents) {}

    public Order {
        lines = List.copyOf(lines);
    }

    public long getTotalCents() {
        return lines.stream().mapToLong(line -> line.quantity() * line.priceCents()).sum();
    }

    boolean isFor(Basket basket) {
        return lines.stream()
                .map(line -> new Basket.Item(line.productId(), line.quantity()))
                .collect(Collectors.toUnmodifiableSet())
                .equals(basket.items().stream().collect(Collectors.toUnmodifiableSet()));
    }
}
