package parity;

import parity.failure.Failure;
import parity.stack.ProjectLock;
import parity.stack.Shutdown;
import parity.stack.Shutdown.Departure;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Mixin;

/** Throws a project's data away and brings it up as new, in the form in which it runs. */
public final class Reset {

    @Mixin
    private Farewell farewell = new Farewell();

    /** Does it on a stack. */
    public Report on(Stack stack, Terminal terminal) {
        try (var _ = ProjectLock.take(stack, "dev-reset", terminal)) {
            var gone = farewell.of(stack, new Shutdown(stack), terminal);
            refuseRemains(gone);
            terminal.say("%d containers and %d volumes removed"
                    .formatted(gone.containers().size(), gone.volumes().size()));
            return BringUp.locked(stack, terminal);
        }
    }

    /** New data beside old would be neither; a network that stays is only used again. */
    private static void refuseRemains(Departure gone) {
        if (!gone.kept().isEmpty()) {
            throw new Failure(
                    "not all data could be removed, so nothing was brought up: %s; free that, then dev-reset again"
                            .formatted(String.join("; ", gone.notes())));
        }
    }
}
