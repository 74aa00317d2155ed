package parity.drill.harm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.ProjectFolder;

/** What harm is being done is known to whoever comes next. */
class JournalTest {

    private static final Harm CUT = new Harm(
            "disconnect", "shop-db1-1", "db1", Map.of("shop_default", "db1 \"primary\"", "shop_back", "shop-db1-1"));

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_again_word_for_word() {
        var journal = journal();

        journal.add(List.of(CUT, Harm.of("pause", "shop-db2-1", "db2")));

        assertEquals(
                List.of(CUT, Harm.of("pause", "shop-db2-1", "db2")),
                journal.read().orElseThrow().harms());
    }

    @Test
    void what_was_struck_out_is_gone_and_may_be_struck_out_again() {
        var journal = journal();
        journal.add(List.of(CUT));

        journal.strike();
        journal.strike();

        assertTrue(journal.read().isEmpty());
    }

    @Test
    void what_is_healed_is_struck_out_and_the_rest_stays() {
        var journal = journal();
        var mode = Harm.of("synchronous-mode", "shop-db1-1", "db1");
        journal.add(List.of(mode));
        journal.add(List.of(CUT));

        journal.strike(List.of(CUT));

        assertEquals(List.of(mode), journal.read().orElseThrow().harms());
        journal.strike(List.of(mode));
        assertTrue(journal.read().isEmpty());
    }

    @Test
    void nothing_is_left_while_the_drill_that_wrote_it_lives() {
        journal().add(List.of(CUT));

        assertEquals("", Healing.left(new ProjectFolder(folder)));
        assertFalse(journal().read().orElseThrow().isLeft());
    }

    @Test
    void what_a_process_wrote_that_is_gone_is_left_even_where_another_has_its_number() throws IOException {
        journal().add(List.of(CUT));

        leave();

        assertEquals("disconnect of db1", Healing.left(new ProjectFolder(folder)));
    }

    @Test
    void what_another_run_left_stays_written_down_beside_what_this_one_does() throws IOException {
        var mode = Harm.of("synchronous-mode", "shop-db1-1", "db1");
        journal().add(List.of(mode));
        leave();

        journal().add(List.of(CUT));
        journal().strike(List.of(CUT));

        assertEquals(List.of(mode), journal().read().orElseThrow().harms());
    }

    /** As though the run that wrote it were gone. */
    private void leave() throws IOException {
        var file = folder.resolve(".parity/drill.json");
        Files.writeString(file, Files.readString(file).replaceAll("\"since\":\\d+", "\"since\":1"));
    }

    private Journal journal() {
        return new Journal(new ProjectFolder(folder));
    }
}
