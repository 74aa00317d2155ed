package parity.data;

import java.util.List;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** The files that were run, and how many rows each changed. */
public record SeedReport(String database, String leader, List<Sown> files) implements Report {

    public SeedReport {
        files = List.copyOf(files);
    }

    /** A file that was run. */
    public record Sown(String file, long rows) {}

    @Override
    public void printTo(Terminal terminal) {
        files.forEach(sown -> terminal.print("%s: %s".formatted(sown.file(), Plural.of(sown.rows(), "row"))));
        terminal.print("%s, %s put into %s on %s"
                .formatted(
                        Plural.of(files.size(), "file"),
                        Plural.of(files.stream().mapToLong(Sown::rows).sum(), "row"),
                        database,
                        leader));
    }

    @Override
    public Object facts() {
        return this;
    }
}
