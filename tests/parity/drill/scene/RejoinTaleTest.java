package parity.drill.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** By which way a node came back, from its own words. */
class RejoinTaleTest {

    @Test
    void without_a_word_of_repair_it_only_replayed_what_it_had_missed() {
        assertEquals("replay", RejoinTale.way(List.of("INFO: no action. I am (patroni2), a secondary")));
    }

    @Test
    void what_it_had_too_much_was_rewound() {
        assertEquals("rewind", RejoinTale.way(List.of("INFO: running pg_rewind from patroni1", "INFO: no action")));
    }

    @Test
    void who_was_copied_after_a_rewind_in_vain_was_copied() {
        var tale = List.of(
                "INFO: running pg_rewind from patroni1",
                "ERROR: Failed to rewind from healthy primary: patroni1",
                "INFO: replica has been created using clone");

        assertEquals("re-clone", RejoinTale.way(tale));
    }
}
