package parity.act;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What came of one expected run of a job; the reason is empty where it passed. */
public record Outcome(
        String file,
        String job,
        String label,
        State state,
        String reason,
        Duration took,
        List<StepRun> steps,
        int planned,
        Path log) {

    /** How it ended. */
    public enum State {
        PASSED,
        FAILED,
        /** By whoever ended this process, in the middle or before it began. */
        INTERRUPTED,
        /** By its own {@code if}, or for want of what it needs. */
        SKIPPED,
        /** No container here can be its machine. */
        UNSUPPORTED,
        /** Its matrix leaves no leg: GitHub refuses that, or runs nothing. */
        EMPTY,
        /** It should have run, and act did not run it. */
        LOST
    }

    public Outcome {
        steps = List.copyOf(steps);
    }

    public boolean ran() {
        return state == State.PASSED || state == State.FAILED || (state == State.INTERRUPTED && !took.isZero());
    }

    public boolean isBad() {
        return state == State.FAILED || state == State.EMPTY || state == State.LOST;
    }
}
