package parity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parity.compose.Holding;
import parity.data.Coverage;
import parity.data.Plural;
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

    @Option(
            names = "--no-backup",
            description = "Without a backup: for a database that can't be reached any more, or be backed up here.")
    private boolean unsaved;

    /** True where nobody asks for a backup: then it need not be known what is in the data. */
    boolean isUnsaved() {
        return unsaved;
    }

    /** What goes, etcd's memory and the databases that it knows of together: one without the other is no cluster. */
    Departure of(Stack stack, Shutdown shutdown, Terminal terminal) {
        shutdown.finish().ifPresent(terminal::say);
        var holdings = shutdown.holdings();
        if (!holdings.isEmpty()) {
            var coverage = coverage(stack, holdings, terminal);
            agree(holdings, coverage, terminal);
            coverage.database().ifPresent(_ -> save(stack, terminal));
        }
        return shutdown.withData(holdings);
    }

    /** Without a backup nothing is covered, and so nothing is refused either. */
    private Coverage coverage(Stack stack, List<Holding> holdings, Terminal terminal) {
        return unsaved
                ? Coverage.of(holdings, Optional.empty())
                : Data.of(stack, terminal).coverage(holdings).refuseDatabases();
    }

    private void agree(List<Holding> holdings, Coverage coverage, Terminal terminal) {
        terminal.complain(
                "all data goes: " + holdings.stream().map(Holding::toString).collect(Collectors.joining(", ")));
        coverage.sentences().forEach(terminal::complain);
        Consent.of(terminal, yes).ask("remove %s?".formatted(Plural.of(holdings.size(), "volume")));
    }

    private static void save(Stack stack, Terminal terminal) {
        try {
            var file = Data.of(stack, terminal).safeguard().file();
            terminal.say("backed up to " + stack.project().directory().relativize(file));
        } catch (Failure trouble) {
            throw new Failure(
                    trouble.exit(),
                    "nothing was removed, for no backup could be taken: %s; bring it up first, or say --no-backup"
                            .formatted(trouble.getMessage()));
        }
    }
}
