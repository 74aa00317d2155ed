package parity;

import parity.drill.Drills;
import parity.drill.fault.Part;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The words with which PostgreSQL's leader is broken in synchronous mode, where nothing acknowledged may be lost. */
public final class LosingNothing {

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = "kill, stop, pause, partition, disconnect, postgres-crash, switchover (kill).")
    private String fault = "kill";

    @Mixin
    private DrillOptions options = new DrillOptions();

    /** The stack around the working directory. */
    public Report here(Terminal terminal) {
        return options.exercise("zero-data-loss", Part.PATRONI, fault, terminal).in(Drills::synchronously);
    }
}
