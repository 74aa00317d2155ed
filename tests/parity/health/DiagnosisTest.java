package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.health.Condition.State;

class DiagnosisTest {

    @Test
    void where_none_runs_for_one_and_the_same_reason_it_is_told_once() {
        assertEquals(Optional.of("not created"), fate(down("not created"), down("not created")));
        assertEquals(Optional.empty(), fate(down("not created"), down("paused")));
    }

    @Test
    void what_runs_has_no_fate_however_alike_they_all_are() {
        assertEquals(Optional.empty(), fate(condition(State.HEALTHY, ""), condition(State.HEALTHY, "")));
        assertEquals(Optional.empty(), fate(condition(State.UNHEALTHY, "x"), condition(State.UNHEALTHY, "x")));
    }

    @Test
    void one_alone_has_its_own_line() {
        assertEquals(Optional.empty(), fate(down("not created")));
        assertEquals(Optional.empty(), fate());
    }

    private static Optional<String> fate(Condition... conditions) {
        return new Diagnosis("shop", List.of(conditions), List.of(), Duration.ZERO).commonFate();
    }

    private static Condition down(String reason) {
        return condition(State.DOWN, reason);
    }

    private static Condition condition(State state, String reason) {
        var name = Stream.of(state.name(), reason).toList().toString();
        return new Condition(name, name, "services", state, "", "", reason, Duration.ZERO);
    }
}
