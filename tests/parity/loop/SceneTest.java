package parity.loop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Service;
import parity.failure.Failure;
import parity.process.HostProcess;
import parity.process.HostProcess.Ear;
import parity.process.Launch;
import parity.process.Mark;
import parity.process.Running;
import parity.terminal.Chorus;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

/** What comes between a start and its being known. */
class SceneTest {

    @TempDir
    private Path project;

    @Test
    void an_interrupt_right_after_a_start_leaves_nothing_that_runs() {
        var sleeper = new Sleeper(project, new ArrayList<>());
        var terminal = new Terminal(System.out, System.err, false, Verbosity.QUIET, RunLog.none());
        var scene = new Scene(
                Chorus.forPeople(terminal, List.of("api")),
                new Standings(List.of("api")),
                new Addresses(),
                new Notebook(project),
                new Journal(project));

        assertThrows(Failure.class, () -> scene.run(sleeper));

        assertTrue(Thread.interrupted(), "who waits for it still hears of it");
        assertFalse(sleeper.started.getFirst().isAlive());
    }

    /** It is interrupted as soon as it has started. */
    private record Sleeper(Path folder, List<Running> started) implements Role {

        @Override
        public Running start(Ear ear) {
            var process =
                    HostProcess.start(Launch.ofLine("exec sleep 600", folder, Map.of()), new Mark(folder, name()), ear);
            started.add(process);
            Thread.currentThread().interrupt();
            return process;
        }

        @Override
        public Service service() {
            return Sketch.of("api").running("exec sleep 600").neverAgain().service();
        }

        @Override
        public String trouble(Witness witness) {
            return "";
        }
    }
}
