package parity.act;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parity.ci.Workflow;
import parity.ci.WorkflowFiles;
import parity.ci.WorkflowReading;
import parity.ci.syntax.Judgement;
import parity.ci.syntax.SyntaxCheck;
import parity.ci.syntax.Tool;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Secrets;
import parity.terminal.Terminal;

/** Runs workflows here: plans from the files, makes ready what they need, has act run them, and counts what ran. */
public final class LocalRun {

    private final Path root;
    private final Wish wish;
    private final Manner manner;
    private final Terminal terminal;

    private LocalRun(Path root, Wish wish, Manner manner, Terminal terminal) {
        this.root = root;
        this.wish = wish;
        this.manner = manner;
        this.terminal = terminal;
    }

    /** How it is done: so many jobs at once, whether gaps are failures, which variables are handed on as secrets. */
    public record Manner(int atOnce, boolean strict, List<String> secrets) {
        public Manner {
            secrets = List.copyOf(secrets);
        }
    }

    /** Where it is interrupted, whoever waits for last words is told what ran, and it does not come back. */
    public static RunResult of(
            Path directory, Wish wish, Manner manner, Terminal terminal, Consumer<RunResult> lastWords) {
        manner.secrets().forEach(LocalRun::learn);
        var files = WorkflowFiles.namedOrAround(directory, wish.files());
        return new LocalRun(files.root(), wish, manner, terminal).perform(files, lastWords);
    }

    /** Of the others nothing is wanted; but what cannot be read might have been meant. */
    private static void requireValid(WorkflowFiles files, List<PlannedWorkflow> plans) {
        var planned = plans.stream()
                .flatMap(PlannedWorkflow::all)
                .map(plan -> plan.workflow().file())
                .toList();
        var errors = SyntaxCheck.of(files, List.of(Tool.RULES)).judgements().stream()
                .map(Judgement::finding)
                .filter(finding -> finding.isError()
                        && (planned.contains(finding.spot().file())
                                || finding.rule().equals("yaml")))
                .toList();
        if (!errors.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "GitHub would refuse this: %s%s; 'test-ci-syntax' says all"
                            .formatted(errors.getFirst(), errors.size() > 1 ? ", and more" : ""));
        }
    }

    private static void learn(String name) {
        int sign = name.indexOf('=');
        if (sign >= 0) {
            Secrets.learnValue(name.substring(sign + 1));
            throw new Failure(
                    Exit.USAGE,
                    "--secret takes the name of a variable, not its value: set %s, then --secret %s"
                            .formatted(name.substring(0, sign), name.substring(0, sign)));
        }
        var value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new Failure(
                    Exit.USAGE, "secret %s has no value: set the variable of that name first".formatted(name));
        }
        Secrets.learnValue(value);
    }

    private RunResult perform(WorkflowFiles files, Consumer<RunResult> lastWords) {
        var memory = new Memory(root);
        var workflows =
                files.read().stream().flatMap(it -> it.workflow().stream()).toList();
        var plans = new Planner(wish, this::called, memory.read()).plan(workflows);
        requireValid(files, plans);
        requireSomething(plans, workflows);
        var act = Act.require();
        var engine = Engine.here();
        engine.get("/_ping");
        clearLeft(engine);
        var gaps = plans.stream().flatMap(plan -> Gaps.of(plan).stream()).toList();
        announce(plans, gaps);
        var equipment = Equipment.of(root, plans, engine, terminal);
        long start = System.nanoTime();
        var folder = RunFolder.fresh(root);
        try (var guard = Guard.of(folder, plans, equipment, engine, terminal)) {
            var outcomes = new Performance(act, folder, equipment, manner, guard).of(plans, terminal);
            var took = Duration.ofNanos(System.nanoTime() - start);
            memory.write(outcomes);
            RunFolder.forgetOld(root);
            var result = new RunResult(act, outcomes, gaps, equipment, folder.file("logs"), took);
            guard.passUnlessEnding(() -> lastWords.accept(result));
            return result;
        }
    }

    private Optional<Workflow> called(String uses) {
        var file = root.resolve(uses).normalize();
        return file.startsWith(root) && file.toFile().isFile()
                ? WorkflowReading.of(root.relativize(file).toString().replace('\\', '/'), file)
                        .workflow()
                : Optional.empty();
    }

    private void requireSomething(List<PlannedWorkflow> plans, List<Workflow> workflows) {
        if (plans.stream().anyMatch(PlannedWorkflow::runs)) {
            return;
        }
        var blocked = plans.stream().flatMap(PlannedWorkflow::blocked).findFirst();
        if (blocked.isPresent()) {
            throw new Failure(
                    Exit.FINDINGS,
                    "nothing to run: %s: %s"
                            .formatted(
                                    blocked.get().label(), blocked.get().leg().obstacle()));
        }
        var event = wish.event().isEmpty() ? Wish.USUAL_EVENT : wish.event();
        throw new Failure(
                Exit.FINDINGS,
                wish.failed()
                        ? "nothing to run: no job failed when it was last run here"
                        : "nothing to run on %s; there is: %s"
                                .formatted(
                                        event,
                                        String.join(
                                                ", ", Planner.events(workflows).toList())));
    }

    /** Of runs that were killed. */
    private void clearLeft(Engine engine) {
        for (var journal : RunFolder.journals(root)) {
            var entry = journal.read();
            if (entry.isLeft()) {
                int removed = new Leftovers(engine, entry).remove();
                journal.strike();
                terminal.say("an earlier run was cut short: %d things of it removed".formatted(removed));
            }
        }
    }

    private void announce(List<PlannedWorkflow> plans, List<Gap> gaps) {
        for (var plan : plans) {
            terminal.say(
                    "%s on %s: %s".formatted(plan.workflow().file(), plan.event(), String.join(", ", plan.running())));
            plan.blocked()
                    .forEach(place -> terminal.say("  %s does not run: %s"
                            .formatted(place.label(), place.leg().obstacle())));
        }
        gaps.forEach(gap -> terminal.say("  " + gap));
        if (manner.strict() && !gaps.isEmpty()) {
            throw new Failure(
                    Exit.FINDINGS,
                    "not as at GitHub: %s%s; leave --strict out to run all the same"
                            .formatted(
                                    gaps.getFirst(),
                                    gaps.size() > 1 ? ", and %d more".formatted(gaps.size() - 1) : ""));
        }
    }
}
