package parity.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.act.Outcome.State;
import parity.ci.agreement.RunAgreement;

class MemoryTest {

    private static final Path LOG = Path.of("log");

    @TempDir
    Path root;

    @Test
    void what_failed_is_known_when_it_is_asked_for_again() {
        new Memory(root).write(List.of(outcome("a", State.PASSED), outcome("b", State.FAILED)));

        var last = new Memory(root).read();

        assertTrue(last.passed("ci.yml", "a"));
        assertTrue(last.failed("ci.yml", "b"));
        assertFalse(last.failed("ci.yml", "c"));
    }

    @Test
    void a_run_there_can_be_compared_with_it() throws IOException {
        new Memory(root).write(List.of(outcome("a", State.PASSED), outcome("b", State.FAILED)));
        var there = Files.writeString(root.resolve("there.json"), """
                {"jobs": [
                  {"name": "a", "conclusion": "success", "steps": [{"name": "Run make", "conclusion": "success"}]},
                  {"name": "b", "conclusion": "success", "steps": [{"name": "Run make", "conclusion": "success"}]}]}
                """);

        var agreement = RunAgreement.of(root, there);

        assertEquals(1, agreement.same());
        assertEquals(2, agreement.all());
    }

    private static Outcome outcome(String job, State state) {
        var step = new StepRun("make", state == State.PASSED, false, false, Duration.ZERO, List.of());
        return new Outcome("ci.yml", job, job, state, "", Duration.ZERO, List.of(step), 1, LOG);
    }
}
