package parity.data;

import java.util.List;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** The migrations that were applied, or that would be. */
public record MigrationReport(String leader, String database, boolean applied, List<String> migrations)
        implements Report {

    public MigrationReport {
        migrations = List.copyOf(migrations);
    }

    @Override
    public void printTo(Terminal terminal) {
        migrations.forEach(terminal::print);
        terminal.print(
                migrations.isEmpty()
                        ? "nothing to apply: %s is up to date".formatted(database)
                        : "%s %s to %s on %s"
                                .formatted(
                                        Plural.of(migrations.size(), "migration"),
                                        applied ? "applied" : "would be applied",
                                        database,
                                        leader));
    }

    @Override
    public Object facts() {
        return this;
    }
}
