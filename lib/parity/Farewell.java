package parity;

import java.util.List;
import parity.data.Backup;
import parity.failure.Failure;
import parity.platform.Consent;
import parity.stack.Shutdown;
import parity.stack.Shutdown.Departure;
import parity.stack.Stack;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;

/** How a project's data goes: named, agreed to, backed up, and then all of it together. */
public final class Farewell {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(names = "--no-backup", description = "Without a backup: for a database that cannot be reached any more.")
    private boolean unsaved;

    /** What goes, etcd's memory and the databases that it knows of together: one without the other is no cluster. */
    Departure of(Stack stack, Shutdown shutdown, Terminal terminal) {
        var volumes = shutdown.volumes();
        if (!volumes.isEmpty()) {
            agree(volumes, terminal);
            save(stack, terminal);
        }
        return shutdown.withData();
    }

    private void agree(List<String> volumes, Terminal terminal) {
        terminal.complain("all data goes: " + String.join(", ", volumes));
        Consent.of(terminal, yes).ask("remove %d volumes?".formatted(volumes.size()));
    }

    private void save(Stack stack, Terminal terminal) {
        if (unsaved) {
            return;
        }
        try {
            Data.of(stack, terminal)
                    .safeguard()
                    .map(Backup::file)
                    .ifPresent(file -> terminal.say(
                            "backed up to " + stack.project().directory().relativize(file)));
        } catch (Failure trouble) {
            throw new Failure(
                    trouble.exit(),
                    "nothing was removed, for no backup could be taken: %s; bring it up first, or say --no-backup"
                            .formatted(trouble.getMessage()));
        }
    }
}
