package parity.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    void a_number_and_a_single_letter_are_no_slip_of_another() {
        assertEquals("", Nearest.hint("9", List.of("1", "2")));
        assertEquals("", Nearest.hint("26", List.of("21", "25")));
        assertEquals("", Nearest.hint("b", List.of("a")));
    }

    @Test
    void where_nothing_is_near_all_are_named_as_long_as_they_are_few() {
        var many = IntStream.rangeClosed(1, 21).mapToObj(n -> "service" + n).toList();

        assertEquals("; did you mean 'db'?", Nearest.hintOrAll("bd", KNOWN));
        assertEquals("; there is: db, dev-down, dev-up, health", Nearest.hintOrAll("postgres", KNOWN));
        assertEquals("", Nearest.hintOrAll("postgres", many));
        assertEquals("", Nearest.hintOrAll("postgres", List.of()));
    }

    @Test
    void stays_silent_when_nothing_is_near() {
        assertEquals(Optional.empty(), Nearest.to("postgres", KNOWN));
        assertEquals("", Nearest.hint("x-y-z", KNOWN));
    }
}
