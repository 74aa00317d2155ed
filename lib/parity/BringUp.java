package parity;

import java.time.Duration;
import java.util.List;
import parity.stack.ProjectLock;
import parity.stack.Rollout;
import parity.stack.Rollout.Arrival;
import parity.stack.Stack;
import parity.stack.Wishes;
import parity.terminal.Board;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words with which a project is brought up, the same for all of it and for its small form. */
public final class BringUp {

    @Parameters(paramLabel = "SERVICE", description = "These and what they need; without a name, all.")
    private List<String> services = List.of();

    @Option(names = "--no-deps", description = "Not what they need.")
    private boolean alone;

    @Option(names = "--build", description = "Build images anew first.")
    private boolean build;

    @Option(names = "--dry-run", description = "Say what would be done, and why.")
    private boolean dry;

    @Option(names = "--strict-ports", description = "Refuse where a port is taken, instead of taking another.")
    private boolean strict;

    @Option(names = "--wait-timeout", paramLabel = "SECONDS", description = "How long it may take to be ready (180).")
    private int seconds = 180;

    public boolean isForNamed() {
        return !services.isEmpty();
    }

    /** Does it on a stack. */
    public Report on(Stack stack, Terminal terminal) {
        var wishes = new Wishes(services, !alone, build, strict, Duration.ofSeconds(seconds));
        try (var board = Board.on(terminal)) {
            var rollout = new Rollout(stack, wishes, board);
            return dry ? new PlanReport(rollout.plan()) : new UpReport(stack, perform(rollout, stack, terminal));
        }
    }

    private static Arrival perform(Rollout rollout, Stack stack, Terminal terminal) {
        try (var _ = ProjectLock.take(stack, "dev-up", terminal)) {
            return rollout.perform();
        }
    }
}
