package parity.drill.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.drill.chronicle.Ids;
import parity.failure.Failure;

class LedgerTest {

    @TempDir
    Path folder;

    @Test
    void what_was_noted_is_on_the_disk_before_the_ledger_is_closed() {
        var file = folder.resolve("new/postgres.ledger");

        try (var ledger = Ledger.create(file)) {
            ledger.note(7);
            ledger.note(8);
            ledger.note(1_000_000_000_000L);

            assertEquals(List.of(7L, 8L, 1_000_000_000_000L), Ledger.read(file).first(9));
        }
    }

    @Test
    void a_line_cut_short_by_a_crash_is_not_taken_for_another_id() throws IOException {
        var file = folder.resolve("killed.ledger");
        Files.writeString(file, "120\n121\n12");

        assertEquals(List.of(120L, 121L), Ledger.read(file).first(9));
    }

    @Test
    void ids_are_unique_and_grow() {
        try (var ledger = Ledger.create(folder.resolve("a.ledger"))) {
            ledger.note(7);

            assertThrows(IllegalArgumentException.class, () -> ledger.note(7));
            assertThrows(IllegalArgumentException.class, () -> ledger.note(3));
        }
    }

    @Test
    void evidence_is_never_written_over() throws IOException {
        var file = Files.writeString(folder.resolve("old.ledger"), "1\n");

        var failure = assertThrows(Failure.class, () -> Ledger.create(file));

        assertEquals(true, failure.getMessage().startsWith("cannot write the ledger " + file));
        assertEquals(List.of(1L), Ledger.read(file).first(9));
    }

    @Test
    void a_damaged_line_is_named() throws IOException {
        for (var text : List.of("1\n2\nx3\n", "1\n2\n\n", "1\n2\n2\n", "1\n2\n-3\n", "1\n2\n1234567890123456789\n")) {
            var file = folder.resolve("damaged.ledger");
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);

            var failure = assertThrows(Failure.class, () -> Ledger.read(file), text);

            assertEquals(
                    "the ledger %s is damaged in line 3: it holds growing ids, one a line; what it says is lost"
                            .formatted(file),
                    failure.getMessage());
        }
    }

    @Test
    void one_id_missing_of_ten_million_is_found() throws IOException {
        var file = folder.resolve("long.ledger");
        try (var out = Files.newBufferedWriter(file)) {
            for (int id = 1; id <= 10_000_000; id++) {
                out.write(Integer.toString(id));
                out.write('\n');
            }
        }
        var present = Ids.of(LongStream.rangeClosed(1, 10_000_000).filter(id -> id != 7_654_321));

        var lost = Ledger.read(file).without(present);

        assertEquals("7654321", lost.toString());
    }
}
