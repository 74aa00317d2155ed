package parity;

import java.time.Duration;
import java.util.List;
import parity.stack.ProjectLock;
import parity.stack.Rest;
import parity.stack.Rollout.Arrival;
import parity.stack.Stack;
import parity.terminal.Board;
import parity.terminal.Interruption;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words with which what rests is woken, and what runs is started anew. */
public final class Waking {

    @Parameters(paramLabel = "SERVICE", description = "These; without a name, all.")
    private List<String> services = List.of();

    @Option(names = "--wait-timeout", paramLabel = "SECONDS", description = "How long it may take to be ready (180).")
    private int seconds = 180;

    /** Wakes what is paused or stopped. */
    public Report wake(Stack stack, Terminal terminal) {
        return report("dev-resume", stack, terminal, (rest, board) -> rest.wake(patience(), board));
    }

    /** Stops and starts, in the project around the working directory. */
    public Report restart(Terminal terminal) {
        return Whole.ifAnyHere()
                .map(whole -> restart(whole, terminal))
                .orElseGet(() -> restart(Stack.here(), terminal));
    }

    private Report restart(Whole whole, Terminal terminal) {
        whole.absence().ifPresent(terminal::complain);
        var composed = whole.composed(services);
        var supervised = whole.supervised(services).stream()
                .filter(name -> !composed.contains(name))
                .toList();
        if (supervised.isEmpty()) {
            return restart(whole.stack().orElseThrow(), terminal);
        }
        if (composed.isEmpty()) {
            return new Restarting(whole, supervised, patience()).perform(terminal);
        }
        services = composed;
        var containers = restart(whole.stack().orElseThrow(), terminal);
        return new WithServices(containers, new Restarting(whole, supervised, patience()).perform(terminal));
    }

    private Report restart(Stack stack, Terminal terminal) {
        return report("dev-restart", stack, terminal, (rest, board) -> rest.restart(patience(), board));
    }

    private interface Work {
        Arrival on(Rest rest, Board board);
    }

    private Report report(String recipe, Stack stack, Terminal terminal, Work work) {
        try (var _ = ProjectLock.take(stack, recipe, terminal);
                var _ = Interruption.toldOn(terminal);
                var board = Board.brief(terminal)) {
            return new WakeReport(UpReport.of(stack, work.on(new Rest(stack, services), board)));
        }
    }

    private Duration patience() {
        return Duration.ofSeconds(seconds);
    }
}
