package parity;

import java.time.Duration;
import parity.drill.harm.Healing;
import parity.engine.Engine;
import parity.recovery.EngineReturn;
import parity.recovery.Recovery;
import parity.stack.ProjectLock;
import parity.stack.Stack;
import parity.terminal.Board;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;

/** The words with which a project is recovered after a sleep. */
public final class Recovering {

    @Option(names = "--dry-run", description = "Say what would be repaired, and why.")
    private boolean dry;

    @Option(names = "--patience", paramLabel = "SECONDS", description = "What each step is given to mend itself (30).")
    private int patience = 30;

    @Option(names = "--wait-timeout", paramLabel = "SECONDS", description = "How long it may take in all (240).")
    private int limit = 240;

    /** The project around the working directory, once the engine is back. */
    public Report here(Terminal terminal) {
        new EngineReturn(Engine.here(), Duration.ofSeconds(dry ? 0 : patience)).await(terminal::say);
        var stack = Stack.here();
        try (var board = Board.on(terminal)) {
            var recovery = new Recovery(stack, board, Duration.ofSeconds(patience), Duration.ofSeconds(limit));
            return dry
                    ? new RecoveryReport(stack.compose().name(), recovery.foreseen(), true)
                    : performed(stack, recovery, terminal);
        }
    }

    private static Report performed(Stack stack, Recovery recovery, Terminal terminal) {
        try (var _ = ProjectLock.take(stack, "recover-from-sleep", terminal)) {
            new Healing(stack.memory(), stack.engine()).run(terminal::say);
            var course = recovery.run();
            if (course.isGood()) {
                new Healing(stack.memory(), stack.engine()).settle(terminal::say);
            }
            return new RecoveryReport(stack.compose().name(), course, false);
        }
    }
}
