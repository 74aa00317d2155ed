package shop.orders;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody wants to buy: each product once, by number, so that two orders never wait for each other in a circle. */
public record Basket(List<Item> items) {

    private static final int MOST_ITEMS = 50;
    private static final int MOST_PIECES = 1000;

    /** So many of a product. */
    public record Item(long productId, int quantity) {}

    public Basket {
        items = items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Refused.because("an order has 1 to %d items, this one has %d".formatted(MOST_ITEMS, items.size()));
        }
        for (var item : items) {
            if (item.quantity() < 1 || item.quantity() > MOST_PIECES) {
                throw Refused.because("of product %d one can order 1 to %d, not %d"
                        .formatted(item.productId(), MOST_PIECES, item.quantity()));
            }
        }
        if (ids(items).size() < items.size()) {
            throw Refused.because("an order names each product once");
        }
        items = items.stream().sorted(Comparator.comparingLong(Item::productId)).toList();
    }

    private static Set<Long> ids(List<Item> items) {
        return items.stream().map(Item::productId).collect(Collectors.toSet());
    }
}
