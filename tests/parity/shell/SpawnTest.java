package parity.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;

class SpawnTest {

    @Test
    void an_interrupt_that_hit_the_helper_is_no_word_about_the_program() throws Exception {
        var answers = List.<Object>of(lost(), "started").iterator();

        assertEquals("started", Spawn.twiceAtMost(() -> next(answers)));
    }

    @Test
    void it_is_tried_no_third_time_and_nothing_else_is_tried_again() {
        var lost = List.<Object>of(lost(), lost(), "never asked").iterator();
        var other = List.<Object>of(new IOException("error=12, Cannot allocate memory"), "never asked")
                .iterator();

        assertThrows(IOException.class, () -> Spawn.twiceAtMost(() -> next(lost)));
        assertThrows(IOException.class, () -> Spawn.twiceAtMost(() -> next(other)));
        assertEquals("never asked", lost.next());
        assertEquals("never asked", other.next());
    }

    @Test
    void what_is_there_and_cannot_be_run_is_not_said_to_be_missing(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("tool"), "no program");

        var failure = assertThrows(Failure.class, Command.of(file.toString())::run);

        assertEquals(Exit.FAILED, failure.exit());
        assertTrue(String.valueOf(failure.getMessage()).startsWith("cannot start '" + file));
    }

    private static IOException lost() {
        return new IOException("Cannot run program", new IOException("Failed to exec spawn helper: pid: 7, signal: 2"));
    }

    private static String next(Iterator<Object> answers) throws IOException {
        return switch (answers.next()) {
            case IOException trouble -> throw trouble;
            case Object answer -> answer.toString();
        };
    }
}
