package parity;

import parity.stack.ProjectLock;
import parity.stack.Shutdown;
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
            terminal.say("%d containers and %d volumes removed"
                    .formatted(gone.containers().size(), gone.volumes().size()));
        }
        return new BringUp().on(() -> stack, terminal);
    }
}
