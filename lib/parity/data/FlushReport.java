package parity.data;

import java.util.List;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** A cache that was emptied. */
public record FlushReport(String master, List<String> replicas, long keys) implements Report {

    public FlushReport {
        replicas = List.copyOf(replicas);
    }

    @Override
    public void printTo(Terminal terminal) {
        var followed = replicas.isEmpty() ? "" : ", and so are its replicas " + String.join(", ", replicas);
        terminal.print("%s gone: %s is empty%s".formatted(Plural.of(keys, "key"), master, followed));
    }

    @Override
    public Object facts() {
        return this;
    }
}
