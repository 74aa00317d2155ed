package parity.data;

import java.nio.file.Path;
import parity.data.Restoration.Restored;
import parity.terminal.Report;
import parity.terminal.Terminal;

/**
 * What a database holds after a restore, and where that lies which it held before.
 *
 * @param cacheOf the project whose cache still holds what was read before; empty where it has none
 */
public record RestoreReport(Restored restored, String cacheOf) implements Report {

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
        if (!cacheOf.isEmpty()) {
            terminal.print("the cache of %s was left alone: 'dev-flush-cache' empties it".formatted(cacheOf));
        }
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
                restored.replicas(),
                !cacheOf.isEmpty());
    }

    record Facts(
            String database,
            String leader,
            String backup,
            String before,
            int tables,
            long rows,
            int disconnected,
            int replicas,
            boolean cacheLeft) {}
}
