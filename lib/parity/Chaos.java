package parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.drill.Drills;
import parity.drill.Evidence;
import parity.drill.Progress;
import parity.drill.chronicle.Chronicle;
import parity.drill.fault.Aim;
import parity.drill.fault.Ordeal;
import parity.drill.fault.Scenario;
import parity.drill.harm.Healing;
import parity.drill.judgement.ExpectationFile;
import parity.drill.judgement.Expectations;
import parity.drill.judgement.Rounds;
import parity.drill.report.ChaosReport;
import parity.drill.report.DrillReport;
import parity.drill.report.ScenarioList;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.stack.ProjectLock;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words with which trouble of a kind is made for a while, and what came of it is judged. */
public final class Chaos {

    private static final String QUICK = "quick";

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "partition, loss, latency, kill, cpu, memory, disk, clock, or quick: a few short ones.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--list", description = "Say what each scenario does, and break nothing.")
    private boolean lists;

    @Option(names = "--node", paramLabel = "SERVICE", description = "Whom it strikes.")
    private Optional<String> node = Optional.empty();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Or what that is when it begins: leader, replica, etcd, haproxy, redis, sentinel (leader).")
    private Optional<String> role = Optional.empty();

    @Option(names = "--for", paramLabel = "SECONDS", description = "How long it lasts (15; 30 to lose a leader).")
    private Optional<Integer> seconds = Optional.empty();

    @Option(names = "--one-way", description = "partition: it speaks to the others, and does not hear them.")
    private boolean isOneWay;

    @Option(names = "--percent", paramLabel = "N", description = "loss: of its packets. cpu: of one core (20).")
    private Optional<Integer> percent = Optional.empty();

    @Option(names = "--ms", paramLabel = "N", description = "latency: milliseconds (100).")
    private Optional<Integer> millis = Optional.empty();

    @Option(names = "--free", paramLabel = "MB", description = "memory, disk: what is left to it (8, and 0).")
    private Optional<Integer> free = Optional.empty();

    @Option(names = "--size", paramLabel = "MB", description = "disk: what is taken of a volume without a size.")
    private Optional<Integer> size = Optional.empty();

    @Mixin
    private Repetition repetition = new Repetition();

    @Mixin
    private Precaution precaution = new Precaution();

    /** The stack around the working directory. */
    public Report here(Terminal terminal) {
        return lists ? listed() : made(ordeals(), repetition.rounds(), Stack.here(), terminal);
    }

    private Report listed() {
        if (scenario.isPresent() || isTold()) {
            throw new Failure(Exit.USAGE, "--list names all scenarios, and breaks nothing: it takes no word beside it");
        }
        return new ScenarioList();
    }

    private List<Ordeal> ordeals() {
        var word = scenario.orElseThrow(
                () -> new Failure(Exit.USAGE, "which scenario? 'test-chaos --list' says what each does"));
        var aim = Aim.at(node, role);
        if (!word.equals(QUICK)) {
            return List.of(Ordeal.of(Scenario.named(word), aim, amounts(), isOneWay, seconds));
        }
        if (isTold()) {
            throw new Failure(Exit.USAGE, "quick is what it is: an option says nothing to it");
        }
        return Ordeal.quick();
    }

    /** Whether anything is said about a scenario, which some have no use for. */
    private boolean isTold() {
        boolean isAimed = node.isPresent() || role.isPresent();
        return isAimed || seconds.isPresent() || isOneWay || !amounts().isEmpty();
    }

    private Report made(List<Ordeal> ordeals, int rounds, Stack stack, Terminal terminal) {
        node.ifPresent(name -> stack.services(List.of(name)));
        var expected = ordeals.stream().map(ordeal -> expected(ordeal, stack)).toList();
        try (var _ = ProjectLock.take(stack, "chaos", terminal)) {
            new Healing(stack.memory(), stack.engine()).all(terminal::say);
            var drills = new Drills(stack, terminal::say);
            var backup = precaution.against(ordeals.stream().map(drills::of).toList(), stack, terminal);
            var evidence = new Evidence<DrillReport>(terminal::note);
            evidence.gather("scenario", ordeals.size(), number -> {
                var lived = lived(ordeals.get(number - 1), rounds, stack, terminal);
                return new DrillReport(Rounds.of(lived.found(), expected.get(number - 1)), backup, lived.failure());
            });
            return reported(evidence, ordeals.size(), terminal);
        }
    }

    private static Report reported(Evidence<DrillReport> evidence, int count, Terminal terminal) {
        evidence.failure().ifPresent(words -> terminal.complain("chaos: " + words));
        return count == 1 ? evidence.found().getFirst() : new ChaosReport(evidence.found(), evidence.failure());
    }

    private static Evidence<Chronicle> lived(Ordeal ordeal, int rounds, Stack stack, Terminal terminal) {
        var progress = Progress.timed(terminal::say);
        var evidence = new Evidence<Chronicle>(terminal::note);
        evidence.gather(
                "round",
                rounds,
                round -> new Drills(stack, progress.of(Repetition.place(round, rounds)))
                        .of(ordeal)
                        .run());
        evidence.failure().ifPresent(words -> terminal.complain("chaos: " + words));
        return evidence;
    }

    /** What cannot be understood is refused before anything is written or broken. */
    private static Expectations expected(Ordeal ordeal, Stack stack) {
        return ExpectationFile.of(
                stack.project().directory(),
                "chaos-" + ordeal.scenario().word(),
                ordeal.aim().word());
    }

    private Map<String, Integer> amounts() {
        var amounts = new LinkedHashMap<String, Integer>();
        percent.ifPresent(number -> amounts.put("--percent", number));
        millis.ifPresent(number -> amounts.put("--ms", number));
        free.ifPresent(number -> amounts.put("--free", number));
        size.ifPresent(number -> amounts.put("--size", number));
        return amounts;
    }
}
