package parity.drill.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static Ids ids(long... ids) {
        return Ids.of(LongStream.of(ids));
    }

    @Test
    void order_and_repetition_make_no_difference() {
        assertEquals("1 to 3", ids(3, 1, 2, 3, 1).toString());
        assertEquals(3, ids(3, 1, 2, 3, 1).size());
    }

    @Test
    void two_sets_are_told_apart() {
        var noted = ids(1, 2, 3, 7, 9);
        var found = ids(2, 3, 4, 9, 10);

        assertEquals("1, 7", noted.without(found).toString());
        assertEquals("2, 3, 9", noted.in(found).toString());
        assertTrue(noted.without(noted).isEmpty());
        assertEquals("1 to 3, 7, 9", noted.without(Ids.NONE).toString());
    }

    @Test
    void one_id_is_found_among_many() {
        assertTrue(ids(5, 6, 900).contains(900));
        assertFalse(ids(5, 6, 900).contains(7));
    }

    @Test
    void many_pieces_are_not_all_named() {
        var odd = Ids.of(LongStream.range(0, 100).filter(id -> id % 2 == 1));

        assertEquals("1, 3, 5, 7, 9, and 45 more", odd.toString());
        assertEquals("", Ids.NONE.toString());
    }
}
