package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parity.concurrent.AtExit;
import parity.drill.Drills;
import parity.drill.Evidence;
import parity.drill.Progress;
import parity.drill.chronicle.Chronicle;
import parity.drill.fault.Assault;
import parity.drill.harm.Healing;
import parity.drill.judgement.ExpectationFile;
import parity.drill.judgement.Expectations;
import parity.drill.judgement.Rounds;
import parity.drill.report.DrillPage;
import parity.drill.report.DrillReport;
import parity.failure.Failure;
import parity.stack.ProjectLock;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** One assault, round after round on the stack around the working directory, and what came of it, judged. */
record Exercise(
        String name,
        Assault assault,
        int rounds,
        boolean keeps,
        Optional<Path> page,
        Precaution precaution,
        Terminal terminal) {

    /** What is done beside the rounds, such as a mode that is on while they last. */
    interface Mode {
        List<Chronicle> during(Drills drills, Supplier<List<Chronicle>> rounds);
    }

    Report in(Mode mode) {
        var stack = Stack.here();
        var expected = ExpectationFile.of(
                stack.project().directory(), name, assault.fault().word());
        try (var _ = ProjectLock.take(stack, name, terminal)) {
            new Healing(stack.memory(), stack.engine()).all(terminal::say);
            var drills = new Drills(stack, terminal::say);
            var backup = precaution.against(List.of(drills.of(assault, false)), stack, terminal);
            var evidence = new Evidence<Chronicle>(terminal::note);
            try (var _ = AtExit.run(() -> part(evidence, expected, backup))) {
                evidence.keep(() -> mode.during(drills, () -> gathered(evidence, stack)));
            }
            evidence.failure().ifPresent(words -> terminal.complain(name + ": " + words));
            var report = new DrillReport(Rounds.of(evidence.found(), expected), backup, evidence.failure());
            page.ifPresent(file -> draw(report, file));
            return report;
        }
    }

    private List<Chronicle> gathered(Evidence<Chronicle> evidence, Stack stack) {
        var progress = Progress.timed(terminal::say);
        return evidence.gather("round", rounds, round -> {
            var drills = new Drills(stack, progress.of(Repetition.place(round, rounds)));
            return drills.of(assault, keeps && round == rounds).run();
        });
    }

    /** What an interrupt leaves of the rounds before. */
    private void part(Evidence<Chronicle> evidence, Expectations expected, Optional<Path> backup) {
        var before = evidence.found();
        if (!before.isEmpty()) {
            var report = new DrillReport(Rounds.of(before, expected), backup, Optional.of("interrupted"));
            terminal.say("before the interrupt: " + report.tally());
            page.ifPresent(file -> draw(report, file));
        }
    }

    /** What the rounds showed is worth more than its picture. */
    private void draw(DrillReport report, Path file) {
        try {
            new DrillPage(report).writeTo(file);
            terminal.say("wrote " + file);
        } catch (Failure e) {
            terminal.complain(String.valueOf(e.getMessage()));
        }
    }
}
