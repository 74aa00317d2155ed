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

    /** Stops and starts. */
    public Report restart(Stack stack, Terminal terminal) {
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
