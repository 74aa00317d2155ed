package parity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parity.drill.Drills;
import parity.drill.Progress;
import parity.drill.chronicle.Chronicle;
import parity.drill.fault.Assault;
import parity.drill.harm.Healing;
import parity.drill.judgement.ExpectationFile;
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
            var judged = Rounds.of(mode.during(drills, () -> chronicles(stack)), expected);
            var report = new DrillReport(judged, backup);
            page.ifPresent(file -> draw(report, file));
            return report;
        }
    }

    private List<Chronicle> chronicles(Stack stack) {
        var progress = Progress.timed(terminal::say);
        var chronicles = new ArrayList<Chronicle>();
        for (int round = 1; round <= rounds; round++) {
            var number = rounds == 1 ? "" : "round %d of %d: ".formatted(round, rounds);
            var drills = new Drills(stack, progress.of(number));
            chronicles.add(drills.of(assault, keeps && round == rounds).run());
        }
        return chronicles;
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
