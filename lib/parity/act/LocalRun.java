package parity.act;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.ci.Finding;
import parity.ci.Workflow;
import parity.ci.WorkflowFiles;
import parity.ci.WorkflowReading;
import parity.ci.syntax.SyntaxCheck;
import parity.ci.syntax.Tool;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.RunLog;
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

    public static RunResult of(Path directory, Wish wish, Manner manner, Terminal terminal) {
        var files = WorkflowFiles.namedOrAround(directory, wish.files());
        requireValid(files);
        manner.secrets().forEach(LocalRun::learn);
        var run = new LocalRun(files.root(), wish, manner, terminal);
        return run.perform(
                files.read().stream().flatMap(it -> it.workflow().stream()).toList());
    }

    private static void requireValid(WorkflowFiles files) {
        var errors = SyntaxCheck.of(files, List.of(Tool.RULES)).judgements().stream()
                .map(judgement -> judgement.finding())
                .filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "GitHub would refuse this: %s%s; 'test-ci-syntax' says all"
                            .formatted(errors.getFirst(), errors.size() > 1 ? " and more" : ""));
        }
    }

    private static void learn(String name) {
        var value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "secret %s has no value: set the variable of that name, and say --secret %s".formatted(name, name));
        }
        Secrets.learnValue(value);
    }

    private RunResult perform(List<Workflow> workflows) {
        var plans = new Planner(wish, this::called, new Memory(root).read()).plan(workflows);
        requireSomething(plans, workflows);
        var act = Act.require();
        var engine = Engine.here();
        engine.get("/_ping");
        clearLeft(engine);
        var gaps = plans.stream().flatMap(plan -> Gaps.of(plan).stream()).toList();
        announce(plans, gaps);
        var leaves = plans.stream().flatMap(PlannedWorkflow::leaves).toList();
        var shims = new Actions(RunLog.folder().resolveSibling("act").resolve("actions"))
                .shims(ActionNeed.of(root, leaves));
        var standIns = new RunImages(engine, terminal)
                .provide(leaves.stream().flatMap(ImageNeed::of).toList());
        shims.keySet().forEach(action -> terminal.say("a shim of ours stands in for action " + action));
        standIns.forEach((image, other) -> terminal.say("%s stands in for image %s".formatted(other, image)));
        long start = System.nanoTime();
        var folder = RunFolder.fresh(root);
        var outcomes = run(act, engine, plans, shims, standIns, folder);
        new Memory(root).write(outcomes);
        RunFolder.forgetOld(root);
        return new RunResult(
                "act " + act.version(),
                outcomes,
                gaps,
                List.copyOf(shims.keySet()),
                standIns,
                folder.file(""),
                Duration.ofNanos(System.nanoTime() - start));
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
        var blocked = plans.stream().flatMap(PlannedWorkflow::blocked).toList();
        if (!blocked.isEmpty()) {
            throw new Failure(
                    wish.jobs().isEmpty() ? Exit.FINDINGS : Exit.USAGE,
                    "nothing to run: %s: %s"
                            .formatted(
                                    blocked.getFirst().label(),
                                    blocked.getFirst().leg().obstacle()));
        }
        throw new Failure(
                Exit.FINDINGS,
                wish.failed()
                        ? "nothing to run: no job failed when it was last run here"
                        : "nothing to run on %s; there is: %s"
                                .formatted(
                                        wish.event().isEmpty() ? Wish.USUAL_EVENT : wish.event(),
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
            var labels = plan.jobs().stream()
                    .filter(job -> job.runs() && !job.passedBefore())
                    .map(job -> job.job().id())
                    .toList();
            terminal.say("%s on %s: %s".formatted(plan.workflow().file(), plan.event(), String.join(", ", labels)));
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

    private List<Outcome> run(
            Act act,
            Engine engine,
            List<PlannedWorkflow> plans,
            Map<String, Shim> shims,
            Map<String, String> standIns,
            RunFolder folder) {
        var cache = "parity-ci-cache-%08x".formatted(root.hashCode());
        var names = plans.stream()
                .flatMap(plan -> Names.of(plan, folder.token()).stream())
                .distinct()
                .toList();
        var entry = Journal.Entry.ofThis(folder.token(), cache, names);
        folder.journal().write(entry);
        var machine = new Machine(folder.token(), cache, authorities());
        var places = new LinkedHashMap<String, Path>();
        shims.forEach((action, shim) -> places.put(action, shim.unpack(folder.file("actions"))));
        var servers = needsServers(plans, shims) ? Servers.on(engine) : Servers.NONE;
        var options =
                new ActRun.Options(manner.secrets(), places, manner.atOnce(), servers.address(), servers.announced());
        var outcomes = new ArrayList<Outcome>();
        try (var guard = new Guard(folder.journal(), new Leftovers(engine, entry), terminal)) {
            for (int i = 0; i < plans.size(); i++) {
                var copies = new Copies(folder, machine, standIns, manner.atOnce());
                var copy = copies.write(plans.get(i), i);
                folder.write("event.json", new EventFile(root, plans.get(i).event()).text());
                outcomes.addAll(run(new ActRun(act, folder, plans.get(i), copy, options), guard));
            }
        }
        return outcomes;
    }

    private List<Outcome> run(ActRun run, Guard guard) {
        try (var view = new LiveView(terminal);
                var logs = new Logs(run.folder(), view);
                var child = run.start()) {
            guard.watch(child);
            var tally = new Tally(run.plan().places().toList(), run.folder().token(), logs);
            child.hangUp();
            ActRun.follow(child, tally::hear);
            guard.passUnlessEnding();
            child.complaints().lines().forEach(tally::hear);
            tally.close();
            return new Outcomes(run.plan(), tally.runs(), tally.words(), run.folder()).all();
        }
    }

    /** Real actions speak to them; ours do not need them. */
    private boolean needsServers(List<PlannedWorkflow> plans, Map<String, Shim> shims) {
        var leaves = plans.stream().flatMap(PlannedWorkflow::leaves).toList();
        return ActionNeed.of(root, leaves).stream().anyMatch(need -> !shims.containsKey(need.key()));
    }

    /** Whom this machine trusts beyond what all do, its jobs must, too. */
    private static Optional<Path> authorities() {
        return Optional.ofNullable(System.getenv("SSL_CERT_FILE"))
                .filter(file -> !file.isBlank())
                .map(Path::of)
                .filter(file -> file.toFile().isFile())
                .map(Path::toAbsolutePath);
    }
}
