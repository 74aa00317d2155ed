package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import shop.Memory;
import shop.Shelf;
import shop.catalogue.Catalogue;
import shop.catalogue.Product;
import shop.data.OutageAnswer;
import shop.data.Patience;
import tools.jackson.databind.json.JsonMapper;

/** Orders as a caller sees them, over a shelf and a book in memory. */
class OrderControllerTest {

    @ControllerAdvice
    static class Problems extends ResponseEntityExceptionHandler {}

    private final Shelf shelf = new Shelf(new Product(1, "EX-0001", "Example mug", 1200, 3));
    private final Memory cache = new Memory();
    private final Book book = new Book();
    private final MockMvc shop = shopWith(TransactionOperations.withoutTransaction());

    @BeforeEach
    void somebody_looked_before() {
        cache.keep("[]");
    }

    @Test
    void an_order_is_placed_and_the_cached_catalogue_forgotten() throws Exception {
        order("k", 2).andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(1))
                .andExpect(jsonPath("$.totalCents").value(2400));

        assertEquals(1, stock());
        assertEquals(Optional.empty(), cache.kept);
    }

    @Test
    void the_same_key_twice_is_one_order() throws Exception {
        order("k", 2).andExpect(status().isCreated());
        order("k", 2).andExpect(status().isOk()).andExpect(jsonPath("$.number").value(1));

        assertEquals(1, stock());
        shop.perform(get("/api/orders")).andExpect(jsonPath("$.length()").value(1));
    }

    @Test
    void a_key_is_not_for_two_different_orders() throws Exception {
        order("k", 2).andExpect(status().isCreated());

        order("k", 1).andExpect(status().is(422));
        assertEquals(1, stock());
    }

    @Test
    void nobody_gets_more_than_there_is() throws Exception {
        order("k", 4).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("not enough of Example mug is left"));

        assertEquals(3, stock());
    }

    @Test
    void without_a_key_nothing_is_ordered() throws Exception {
        shop.perform(post("/api/orders").contentType(MediaType.APPLICATION_JSON).content(wish(1)))
                .andExpect(status().isBadRequest());
        order("  ", 1).andExpect(status().is(422));
        order("k".repeat(101), 1).andExpect(status().is(422));

        assertEquals(3, stock());
    }

    @Test
    void an_unknown_order_is_not_found() throws Exception {
        shop.perform(get("/api/orders/7")).andExpect(status().isNotFound());
    }

    /** The worst moment: the commit arrived, its answer did not. */
    @Test
    void a_commit_whose_answer_was_lost_is_not_repeated() throws Exception {
        var lossy = shopWith(new TransactionOperations() {
            private boolean lost;

            @Override
            public <T> T execute(TransactionCallback<T> work) {
                var answer = TransactionOperations.withoutTransaction().execute(work);
                if (!lost) {
                    lost = true;
                    throw new IllegalStateException(new SQLException("the leader is gone", "08006"));
                }
                return answer;
            }
        });

        place(lossy, "k", 2).andExpect(status().isOk()).andExpect(jsonPath("$.number").value(1));

        assertEquals(1, stock());
    }

    @Test
    void an_outage_that_lasts_is_said_with_when_to_come_back() throws Exception {
        var dead = shopWith(
                new TransactionOperations() {
                    @Override
                    public <T> T execute(TransactionCallback<T> work) {
                        throw new DataAccessResourceFailureException("no", new SQLException("no leader", "08001"));
                    }
                },
                Duration.ofMillis(5));

        place(dead, "k", 2)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "1"));
        assertEquals(3, stock());
    }

    private MockMvc shopWith(TransactionOperations transaction) {
        return shopWith(transaction, Duration.ofSeconds(30));
    }

    private MockMvc shopWith(TransactionOperations transaction, Duration limit) {
        var patience = new Patience(limit, Duration.ofMillis(1));
        var catalogue = new Catalogue(shelf, cache, JsonMapper.shared());
        var checkout = new Checkout(book, shelf, catalogue, transaction, patience);
        return MockMvcBuilders.standaloneSetup(new OrderController(checkout, book, patience))
                .setControllerAdvice(new OutageAnswer(), new Problems())
                .build();
    }

    private ResultActions order(String key, int quantity) throws Exception {
        return place(shop, key, quantity);
    }

    private static ResultActions place(MockMvc shop, String key, int quantity) throws Exception {
        return shop.perform(post("/api/orders")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(wish(quantity)));
    }

    private static String wish(int quantity) {
        return "{\"items\":[{\"productId\":1,\"quantity\":%d}]}".formatted(quantity);
    }

    private int stock() {
        return shelf.find(1).orElseThrow().stock();
    }
}
