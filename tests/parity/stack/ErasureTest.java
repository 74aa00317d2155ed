package parity.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final Erasure BEGUN = new Erasure(
            "shop", "unix:///socket", Map.of("shop_etcd1", "07:00", "shop_db1", "07:01", "shop_db2", "07:02"));

    @Test
    void what_is_left_goes_too() {
        assertEquals(
                List.of("shop_db1", "shop_db2"),
                BEGUN.rest(Map.of("shop_db1", "07:01", "shop_db2", "07:02", "other_db", "07:03")));
    }

    @Test
    void where_nothing_went_all_is_as_it_was() {
        assertEquals(List.of(), BEGUN.rest(BEGUN.volumes()));
    }

    @Test
    void what_somebody_made_anew_is_theirs_and_the_rest_with_it() {
        assertEquals(List.of(), BEGUN.rest(Map.of("shop_etcd1", "09:00", "shop_db1", "07:01")));
    }

    @Test
    void it_is_read_as_it_was_written() {
        assertEquals(BEGUN, Erasure.read(BEGUN.text()));
    }
}
