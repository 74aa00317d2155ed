package shop.orders;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import shop.data.Patience;

/** {@code /api/orders}: 201 for an order that was placed now, 200 for one that this key had placed before. */
@RestController
class OrderController {

    private static final int LONGEST_KEY = 100;

    /** An order as it comes in. */
    record Wish(List<Basket.Item> items) {}

    private final Checkout checkout;
    private final OrderBook orders;
    private final Patience patience;

    OrderController(Checkout checkout, OrderBook orders, Patience patience) {
        this.checkout = checkout;
        this.orders = orders;
        this.patience = patience;
    }

    @PostMapping("/api/orders")
    ResponseEntity<Order> place(@RequestHeader("Idempotency-Key") String key, @RequestBody Wish wish) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refused.because("an Idempotency-Key has 1 to %d characters".formatted(LONGEST_KEY));
        }
        var placed = checkout.place(key, new Basket(wish.items()));
        return ResponseEntity.status(placed.now() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(placed.order());
    }

    @GetMapping("/api/orders/{number}")
    Order order(@PathVariable long number) {
        return patience.insist(() -> orders.numbered(number)).orElseThrow(() -> Refused.unknown(number));
    }

    @GetMapping("/api/orders")
    List<Order> recent() {
        return patience.insist(orders::recent);
    }
}
