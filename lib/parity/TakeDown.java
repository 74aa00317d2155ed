package parity;

import java.util.List;
import parity.platform.Consent;
import parity.stack.ProjectLock;
import parity.stack.Shutdown;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;

/** The words with which a project is taken down. */
public final class TakeDown {

    @Option(names = "--volumes", description = "Its data, too: named, asked for, and backed up first.")
    private boolean volumes;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    /** Does it on a stack. */
    public Report on(Stack stack, Terminal terminal) {
        try (var _ = ProjectLock.take(stack, "dev-down", terminal)) {
            return locked(stack, terminal);
        }
    }

    private Report locked(Stack stack, Terminal terminal) {
        var shutdown = new Shutdown(stack);
        if (!volumes) {
            return new DownReport(stack, shutdown.keepingData());
        }
        agree(shutdown.volumes(), Consent.of(terminal, yes), terminal);
        return new DownReport(stack, shutdown.withData());
    }

    private static void agree(List<String> volumes, Consent consent, Terminal terminal) {
        if (!volumes.isEmpty()) {
            terminal.complain("all data goes: " + String.join(", ", volumes));
            consent.ask("remove %d volumes?".formatted(volumes.size()));
        }
    }
}
