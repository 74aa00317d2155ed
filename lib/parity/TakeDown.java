package parity;

import parity.stack.ProjectLock;
import parity.stack.Shutdown;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a project down, with the words that say how much of it. */
public final class TakeDown {

    @Option(names = "--volumes", description = "Its data, too: named, asked for, and backed up first.")
    private boolean volumes;

    @Mixin
    private Farewell farewell = new Farewell();

    /** Does it to the project here; without its data, its containers tell enough. */
    public Report here(Terminal terminal) {
        var stack = volumes ? Stack.here() : Stack.asItStands();
        try (var _ = ProjectLock.take(stack, "dev-down", terminal)) {
            var shutdown = new Shutdown(stack);
            return new DownReport(stack, volumes ? farewell.of(stack, shutdown, terminal) : shutdown.keepingData());
        }
    }
}
