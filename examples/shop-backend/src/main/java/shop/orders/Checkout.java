package shop.orders;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import shop.catalogue.Catalogue;
import shop.catalogue.Products;
import shop.data.Patience;

/**
 * Places an order once, however often it is asked to.
 *
 * <p>A commit whose answer was lost may have happened. The key tells: so it is safe to try again, for us and for callers.
 */
@Service
public class Checkout {

    /** An order, and whether this very call made it. */
    public record Placed(Order order, boolean now) {}

    private final OrderBook orders;
    private final Products products;
    private final Catalogue catalogue;
    private final TransactionOperations transaction;
    private final Patience patience;

    public Checkout(
            OrderBook orders,
            Products products,
            Catalogue catalogue,
            TransactionOperations transaction,
            Patience patience) {
        this.orders = orders;
        this.products = products;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.patience = patience;
    }

    public Placed place(String key, Basket basket) {
        var placed = patience.insist(() -> transaction.execute(_ -> once(key, basket)));
        // Also for an order that was there already: its first caller may have died right here.
        catalogue.forget();
        return placed;
    }

    private Placed once(String key, Basket basket) {
        var number = orders.open(key);
        if (number.isPresent()) {
            basket.items().forEach(item -> sell(number.getAsLong(), item));
        }
        var order = orders.placedWith(key).orElseThrow();
        if (!order.isFor(basket)) {
            throw Refused.because("this Idempotency-Key belongs to order %d, which is for something else"
                    .formatted(order.number()));
        }
        return new Placed(order, number.isPresent());
    }

    private void sell(long number, Basket.Item item) {
        var product = products.find(item.productId())
                .orElseThrow(() -> Refused.because("there is no product %d".formatted(item.productId())));
        if (!products.take(item.productId(), item.quantity())) {
            throw Refused.soldOut(product.name());
        }
        orders.add(number, new Order.Line(product.id(), product.name(), item.quantity(), product.priceCents()));
    }
}
