package parity;

import parity.drill.fault.Part;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words with which a part of a stack is broken on purpose. */
public final class Drilling {

    @Parameters(paramLabel = "PART", arity = "0..1", description = "patroni, redis, etcd or haproxy (patroni).")
    private String part = "patroni";

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description =
                    "kill, stop, pause, disconnect, partition, switchover, postgres-crash or quorum, as far as the"
                            + " part knows it (kill).")
    private String fault = "kill";

    @Mixin
    private DrillOptions options = new DrillOptions();

    /** The stack around the working directory. */
    public Report here(Terminal terminal) {
        var broken = Part.named(part);
        return options.exercise("failover-" + broken.word(), broken, fault, terminal)
                .in((_, rounds) -> rounds.get());
    }
}
