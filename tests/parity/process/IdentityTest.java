package parity.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void a_process_is_found_again_while_it_runs_and_not_after() throws Exception {
        var sleeper = new ProcessBuilder("sleep", "600").start();
        var identity = Identity.of(sleeper.toHandle());

        assertEquals(Optional.of(sleeper.toHandle()), identity.process());
        sleeper.destroyForcibly().waitFor();

        assertTrue(identity.process().isEmpty());
    }

    @Test
    void another_that_has_its_number_is_another() {
        var ours = Identity.ofOurs();

        assertTrue(new Identity(ours.pid(), ours.start() - 1).process().isEmpty());
        assertFalse(ours.process().isEmpty());
    }

    @Test
    void what_a_version_before_wrote_down_is_known_still() {
        var ours = ProcessHandle.current();
        long moment = ours.info().startInstant().orElseThrow().toEpochMilli();

        assertEquals(Optional.of(ours), new Identity(ours.pid(), moment).process());
    }

    @Test
    void its_start_does_not_move_with_the_clock() throws IOException {
        var stat = Path.of("/proc/self/stat");
        Assumptions.assumeTrue(Files.exists(stat), "no /proc here");

        var words = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");

        assertEquals(Long.parseLong(words[19]), Identity.ofOurs().start(), "ticks since the system started");
    }
}
