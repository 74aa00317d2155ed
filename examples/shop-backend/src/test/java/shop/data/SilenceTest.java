package shop.data;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private final Silence silence = new Silence(Duration.ofSeconds(4), second(0));

    @Test
    void a_failover_is_borne() {
        assertFalse(silence.isTooLong(false, second(1)));
        assertFalse(silence.isTooLong(false, second(3)));
        assertFalse(silence.isTooLong(true, second(4)));
        assertFalse(silence.isTooLong(false, second(7)));
    }

    @Test
    void what_lasts_is_done_something_about_again_and_again_but_not_at_once() {
        assertTrue(silence.isTooLong(false, second(4)));
        assertFalse(silence.isTooLong(false, second(5)));
        assertTrue(silence.isTooLong(false, second(8)));
    }

    private static long second(int count) {
        return Duration.ofSeconds(count).toNanos();
    }
}
