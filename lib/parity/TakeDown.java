package parity;

import java.nio.file.Path;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;
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
        var stack = volumes ? known() : Stack.asItStands();
        try (var _ = ProjectLock.take(stack, "dev-down", terminal)) {
            var shutdown = new Shutdown(stack);
            return new DownReport(stack, volumes ? farewell.of(stack, shutdown, terminal) : shutdown.keepingData());
        }
    }

    /** To back data up, it must be known whose it is; to give it up, what the engine knows is enough. */
    private Stack known() {
        var project = Project.around(Path.of(""));
        try {
            return Stack.of(project);
        } catch (Failure unreadable) {
            if (unreadable.exit() != Exit.USAGE) {
                throw unreadable;
            }
            if (farewell.isUnsaved()) {
                return Stack.asItStands();
            }
            throw new Failure(
                    Exit.USAGE,
                    "%s; or give the data up unread: 'dev-down --volumes --no-backup'"
                            .formatted(unreadable.getMessage()));
        }
    }
}
