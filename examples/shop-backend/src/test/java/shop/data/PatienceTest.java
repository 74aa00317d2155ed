package shop.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void an_outage_that_ends_in_time_is_not_noticed() {
        var patience = new Patience(Duration.ofSeconds(30), Duration.ofMillis(1));

        var answer = patience.insist(failing(3, new RuntimeException(new SQLException("lost", "08006"))));

        assertEquals("at last", answer);
        assertEquals(4, attempts.get());
    }

    @Test
    void an_outage_that_lasts_is_reported_as_it_was() {
        var lost = new RuntimeException(new SQLException("lost", "08006"));
        var patience = new Patience(Duration.ofMillis(20), Duration.ofMillis(1));

        var failure = assertThrows(RuntimeException.class, () -> patience.insist(failing(Integer.MAX_VALUE, lost)));

        assertSame(lost, failure);
        assertTrue(attempts.get() > 1, attempts.toString());
    }

    @Test
    void a_mistake_is_not_made_twice() {
        var patience = new Patience(Duration.ofSeconds(30), Duration.ofMillis(1));

        assertThrows(
                IllegalArgumentException.class,
                () -> patience.insist(failing(1, new IllegalArgumentException("no such product"))));
        assertEquals(1, attempts.get());
    }

    private Supplier<String> failing(int times, RuntimeException failure) {
        return () -> {
            if (attempts.incrementAndGet() <= times) {
                throw failure;
            }
            return "at last";
        };
    }
}
