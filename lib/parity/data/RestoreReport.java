package parity.data;

import java.nio.file.Path;
import parity.data.Restoration.Restored;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What a database holds after a restore, and where that lies which it held before. */
public record RestoreReport(Restored restored) implements Report {

    @Override
    public void printTo(Terminal terminal) {
        var backup = restored.backup();
        terminal.print("%s on %s has %s again, as counted when %s was taken"
                .formatted(
                        backup.manifest().database(),
                        restored.leader(),
                        backup.manifest().counts(),
                        backup.file().getFileName()));
        terminal.print("%s ended, %s followed"
                .formatted(
                        Plural.of(restored.disconnected(), "connection"), Plural.of(restored.replicas(), "replica")));
        restored.before().ifPresent(file -> terminal.print("what was there before: " + file));
    }

    @Override
    public Facts facts() {
        var manifest = restored.backup().manifest();
        return new Facts(
                manifest.database(),
                restored.leader(),
                restored.backup().file().toString(),
                restored.before().map(Path::toString).orElse(""),
                manifest.counts().tables(),
                manifest.counts().total(),
                restored.disconnected(),
                restored.replicas());
    }

    record Facts(
            String database,
            String leader,
            String backup,
            String before,
            int tables,
            long rows,
            int disconnected,
            int replicas) {}
}
