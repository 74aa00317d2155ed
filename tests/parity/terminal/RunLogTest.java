package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    @TempDir
    private Path state;

    @Test
    void lives_where_the_user_keeps_state() {
        assertEquals(Path.of("/s/runs"), RunLog.folder(Map.of("PARITY_STATE", "/s"), "/home/ada"));
        assertEquals(Path.of("/x/parity/runs"), RunLog.folder(Map.of("XDG_STATE_HOME", "/x"), "/home/ada"));
        assertEquals(Path.of("/home/ada/.local/state/parity/runs"), RunLog.folder(Map.of(), "/home/ada"));
    }

    @Test
    @Tag("recipe")
    void keeps_the_last_twenty_runs() throws IOException {
        for (int run = 0; run < 23; run++) {
            recipe("list").with("PARITY_STATE", state.toString()).run().exitsWith(0);
        }

        try (var logs = Files.list(state.resolve("runs"))) {
            assertEquals(20, logs.count());
        }
    }

    @Test
    @Tag("recipe")
    void keeps_what_was_typed_what_was_said_and_how_it_ended() throws IOException {
        recipe("list", "--nonsense")
                .with("PARITY_STATE", state.toString())
                .run()
                .exitsWith(2);

        try (var logs = Files.list(state.resolve("runs"))) {
            var text = Files.readString(logs.findFirst().orElseThrow());
            assertTrue(text.contains("list [--nonsense]"), text);
            assertTrue(text.contains("unknown option '--nonsense'"), text);
            assertTrue(text.endsWith("exit 2\n"), text);
        }
    }

    @Test
    @Tag("recipe")
    void a_folder_that_cannot_be_written_is_no_reason_to_fail() throws IOException {
        var file = Files.writeString(state.resolve("file"), "in the way");

        recipe("list").with("PARITY_STATE", file.toString()).run().exitsWith(0);
    }
}
