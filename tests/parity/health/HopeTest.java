package parity.health;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.health.Condition.State;

class HopeTest {

    private static final Condition STARTING = condition(State.STARTING, "");
    private static final Condition LOOPING = condition(State.UNHEALTHY, "");
    private static final Condition JUDGED = condition(State.UNHEALTHY, Hope.LOST);
    private static final Condition ENDED = condition(State.DOWN, "");

    private final Hope patient = new Hope(Duration.ofMinutes(5));
    private final Hope hasty = new Hope(Duration.ZERO);

    @Test
    void what_ended_is_not_waited_for() {
        assertFalse(patient.isLeft(List.of(ENDED)));
    }

    @Test
    void one_that_may_still_come_is_a_reason_to_wait() {
        assertTrue(hasty.isLeft(List.of(ENDED, STARTING)));
        assertTrue(hasty.isLeft(List.of(ENDED, JUDGED, LOOPING)));
    }

    @Test
    void what_the_engine_calls_unhealthy_has_a_last_while() {
        assertTrue(patient.isLeft(List.of(JUDGED, ENDED)));
        assertFalse(hasty.isLeft(List.of(JUDGED, ENDED)));
    }

    @Test
    void where_nobody_is_unwell_something_lies_between_them_that_may_pass() {
        assertTrue(hasty.isLeft(List.of()));
    }

    private static Condition condition(State state, String detail) {
        return new Condition("db", "db", "services", state, "", detail, "a reason", Duration.ZERO);
    }
}
