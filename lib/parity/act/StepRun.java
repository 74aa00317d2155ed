package parity.act;

import java.time.Duration;
import java.util.List;

/** How a step ended, and for one that failed the last that it said. */
public record StepRun(String name, boolean passed, boolean tolerated, Duration took, List<String> lastLines) {

    public StepRun {
        lastLines = List.copyOf(lastLines);
    }

    /** {@code continue-on-error} lets the job go on. */
    public boolean broke() {
        return !passed && !tolerated;
    }
}
