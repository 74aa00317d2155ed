package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final Optional<Grep> ORDER = Optional.of(Grep.of("order", false));

    @Test
    void the_end_is_left_to_the_engine_only_where_every_line_counts() {
        var last = Said.lastOf(5, Optional.empty());
        var until = new Query(
                Query.UNBOUND, 1, last.tail(), last.grep(), 0, Optional.empty(), Optional.empty(), false, false, false);

        assertTrue(last.leavesTailToEngine());
        assertFalse(Said.lastOf(5, ORDER).leavesTailToEngine());
        assertFalse(until.leavesTailToEngine());
        assertFalse(Said.query().leavesTailToEngine());
    }

    @Test
    void lines_may_be_passed_over_only_where_no_other_needs_them() {
        assertTrue(Said.query(ORDER, 0, Optional.empty()).needle().isPresent());

        assertEquals(Optional.empty(), Said.query(ORDER, 1, Optional.empty()).needle());
        assertEquals(
                Optional.empty(), Said.query(ORDER, 0, Optional.of(Level.WARN)).needle());
        assertEquals(
                Optional.empty(),
                Said.query(ORDER, 0, Optional.empty()).withLevels().needle());
        assertEquals(Optional.empty(), Said.query().needle());
    }

    @Test
    void bounds_belong_to_what_is_wanted() {
        var query = new Query(
                3, 5, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), false, false, false);

        assertTrue(query.isWithin(3) && query.isWithin(5));
        assertFalse(query.isWithin(2) || query.isWithin(6));
    }
}
