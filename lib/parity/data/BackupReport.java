package parity.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import parity.terminal.Report;
import parity.terminal.Table;
import parity.terminal.Terminal;

/** The backups that were taken, or that there are. */
public record BackupReport(List<Backup> backups, String none, Instant now) implements Report {

    private static final long KILO = 1000;

    public BackupReport {
        backups = List.copyOf(backups);
    }

    @Override
    public void printTo(Terminal terminal) {
        var table = new Table();
        backups.forEach(backup -> table.row(
                backup.file().toString(),
                size(backup.manifest().bytes()),
                backup.manifest().counts().toString(),
                "PostgreSQL " + backup.manifest().server(),
                Age.of(Duration.between(backup.manifest().taken(), now))));
        table.printTo(terminal);
        if (backups.isEmpty()) {
            terminal.print(none);
        }
    }

    @Override
    public List<Facts> facts() {
        return backups.stream().map(Facts::of).toList();
    }

    /** A backup, flat. */
    record Facts(
            String file,
            String database,
            String server,
            String taken,
            long bytes,
            String sha256,
            TreeMap<String, Long> tables) {

        static Facts of(Backup backup) {
            var manifest = backup.manifest();
            return new Facts(
                    backup.file().toString(),
                    manifest.database(),
                    manifest.server(),
                    manifest.taken().toString(),
                    manifest.bytes(),
                    manifest.sha256(),
                    new TreeMap<>(manifest.tables()));
        }
    }

    /** {@code 12.3 MB}. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double kilos = bytes / (double) KILO;
        return kilos < KILO
                ? String.format(Locale.ROOT, "%.1f KB", kilos)
                : String.format(Locale.ROOT, "%.1f MB", kilos / KILO);
    }
}
