package parity.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("dev-up", "dev-down", "health", "db");

    @Test
    void names_what_a_swapped_or_doubled_letter_was_meant_to_be() {
        assertEquals(Optional.of("dev-up"), Nearest.to("dev-pu", KNOWN));
        assertEquals(Optional.of("health"), Nearest.to("heallth", KNOWN));
        assertEquals("; did you mean 'db'?", Nearest.hint("bd", KNOWN));
    }

    @Test
    void stays_silent_when_nothing_is_near() {
        assertEquals(Optional.empty(), Nearest.to("postgres", KNOWN));
        assertEquals("", Nearest.hint("x-y-z", KNOWN));
    }
}
