package parity.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How a step ended, and for one that failed the last that it said. */
public record StepRun(
        String name, boolean passed, boolean tolerated, boolean interrupted, Duration took, List<String> lastLines) {

    private static final String EXIT = "exitcode '";

    public StepRun {
        lastLines = List.copyOf(lastLines);
    }

    /** {@code continue-on-error} lets the job go on. */
    public boolean broke() {
        return !passed && !tolerated && !interrupted;
    }

    /** {@code step 'make' failed with exit code 2}. */
    String reason() {
        var exit = lastLines.stream()
                .filter(line -> line.startsWith(EXIT))
                .map(line -> line.substring(EXIT.length(), line.indexOf('\'', EXIT.length())))
                .findFirst();
        return "step '%s' failed%s"
                .formatted(name, exit.map(" with exit code %s"::formatted).orElse(""));
    }

    StepRun with(String line) {
        var lines = new ArrayList<>(lastLines);
        lines.add(line);
        return new StepRun(name, passed, tolerated, interrupted, took, lines);
    }
}
