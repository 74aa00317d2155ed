package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasketTest {

    @Test
    void items_are_taken_in_the_order_of_their_products() {
        var basket = new Basket(List.of(new Basket.Item(3, 1), new Basket.Item(1, 2)));

        assertEquals(List.of(new Basket.Item(1, 2), new Basket.Item(3, 1)), basket.items());
    }

    @Test
    void nonsense_is_refused_with_its_reason() {
        assertEquals("an order has 1 to 50 items, this one has 0", refusal());
        assertEquals("an order has 1 to 50 items, this one has 0", refusal((Basket.Item) null));
        assertEquals("of product 1 one can order 1 to 1000, not 0", refusal(new Basket.Item(1, 0)));
        assertEquals("of product 1 one can order 1 to 1000, not -3", refusal(new Basket.Item(1, -3)));
        assertEquals("an order names each product once", refusal(new Basket.Item(1, 1), new Basket.Item(1, 2)));
        assertEquals(
                "an order has 1 to 50 items, this one has 51",
                refusal(Collections.nCopies(51, new Basket.Item(1, 1)).toArray(Basket.Item[]::new)));
    }

    private static String refusal(Basket.Item... items) {
        return assertThrows(Refused.class, () -> new Basket(Arrays.asList(items))).getBody().getDetail();
    }
}
