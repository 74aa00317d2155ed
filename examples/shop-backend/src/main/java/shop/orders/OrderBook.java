package shop.orders;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The orders, as the database knows them. */
public interface OrderBook {

    /** Opens an order under this key, and says its number; nothing if the key has an order already. */
    OptionalLong open(String key);

    void add(long number, Order.Line line);

    Optional<Order> placedWith(String key);

    Optional<Order> numbered(long number);

    /** The newest first, from a replica: the last of them may be missing for a moment. */
    List<Order> recent();
}
