package parity.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.drill.bound.Bound;

/** The last words of a drill that was cut short. */
class PartingTest {

    private static final List<String> LEFT = List.of("table parity_drill.written", ".parity/drill.ledger");

    private final Bound bound = new Bound(Duration.ofSeconds(31), "ttl 20 + loop_wait 1 + retry_timeout 9 + proxy 1");

    @Test
    void where_nobody_leads_yet_it_says_how_long_that_takes_and_what_waits_for_it() {
        assertEquals(
                List.of(
                        "healed; nobody leads yet, which takes up to 31 s: 'wait-healthy' waits for it",
                        "812 writes acknowledged until now; what was written stays until the next drill:"
                                + " table parity_drill.written, .parity/drill.ledger"),
                new Parting(List.of(), bound, 812, LEFT).words());
    }

    @Test
    void where_nothing_bounds_it_no_time_is_named() {
        assertEquals(
                "healed; nobody leads yet: 'wait-healthy' waits for it",
                new Parting(List.of(), Bound.none("etcd has no majority"), 812, LEFT)
                        .words()
                        .getFirst());
    }

    @Test
    void who_leads_already_is_named() {
        assertEquals(
                "healed; patroni2 can be seen to lead",
                new Parting(List.of("patroni2"), bound, 1, LEFT).words().getFirst());
    }
}
