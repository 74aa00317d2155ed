package parity.drill.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** By which way a node came back, from its own words. */
class PatroniLogTest {

    @Test
    void without_a_word_of_repair_it_only_replayed_what_it_had_missed() {
        assertEquals("replay", new PatroniLog(List.of("INFO: no action. I am (patroni2), a secondary")).wayBack());
    }

    @Test
    void what_it_had_too_much_was_rewound() {
        assertEquals(
                "rewind",
                new PatroniLog(List.of("INFO: running pg_rewind from patroni1", "INFO: no action")).wayBack());
    }

    @Test
    void who_was_copied_after_a_rewind_in_vain_was_copied() {
        var tale = List.of(
                "INFO: running pg_rewind from patroni1",
                "ERROR: Failed to rewind from healthy primary: patroni1",
                "INFO: replica has been created using clone");

        assertEquals("re-clone", new PatroniLog(tale).wayBack());
    }

    @Test
    void its_last_words_are_of_its_own_doing() {
        var log = List.of(
                "2026-01-02 05:28:14,509 INFO: following a different leader because i am not allowed to promote",
                "2026-01-02 05:28:14,648 INFO: Lock owner: None; I am patroni2",
                "2026-01-02 05:28:14,700 WARNING: Request failed to patroni1: GET http://patroni1:8008/patroni",
                "2026-01-02 05:28:14.705 UTC [954] LOG:  parameter \"primary_slot_name\" changed to \"patroni2\"");

        assertEquals(
                "said last: following a different leader because i am not allowed to promote",
                new PatroniLog(log).lastWords());
        assertEquals("said nothing of its own doing", new PatroniLog(log.subList(1, 4)).lastWords());
        assertEquals("said nothing", new PatroniLog(log.subList(3, 4)).lastWords());
    }
}
