package parity.act;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.terminal.Terminal;

/** Has act run the workflows of a plan, one after the other, watches it, and clears away what it leaves. */
record Performance(Act act, RunFolder folder, Equipment equipment, LocalRun.Manner manner, Guard guard) {

    List<Outcome> of(List<PlannedWorkflow> plans, Terminal terminal) {
        var outcomes = new ArrayList<Outcome>();
        var options = options();
        for (int i = 0; i < plans.size(); i++) {
            outcomes.addAll(
                    guard.isEnding()
                            ? Outcomes.none(plans.get(i), folder).all()
                            : of(plans.get(i), i, options, terminal));
        }
        return outcomes;
    }

    private List<Outcome> of(PlannedWorkflow plan, int index, ActRun.Options options, Terminal terminal) {
        var copy = copies(plan).write(plan, index);
        folder.write("event.json", new EventFile(folder.root(), plan.event()).text());
        return run(new ActRun(act, folder, plan, copy, options), terminal);
    }

    private List<Outcome> run(ActRun run, Terminal terminal) {
        try (var view = new LiveView(terminal);
                var logs = new Logs(run.folder(), view);
                var child = run.start()) {
            guard.watch(child);
            child.hangUp();
            var tally = new Tally(run.plan(), run.folder().token(), logs);
            ActRun.follow(child, line -> hear(line, tally));
            child.complaints().lines().forEach(line -> hear(line, tally));
            boolean isInterrupted = guard.isEnding() || (tally.isUnfinished() && guard.endsSoon());
            tally.close(isInterrupted);
            return new Outcomes(run.plan(), tally.runs(), tally.words(), run.folder(), isInterrupted).all();
        }
    }

    /** What fails while the run is ended fails because it is. */
    private void hear(String line, Tally tally) {
        if (!guard.isEnding()) {
            tally.hear(line);
        }
    }

    /** act counts jobs, and for each of them its legs: together they are as many as was said. */
    private Copies copies(PlannedWorkflow plan) {
        var machine = new Machine(folder.token(), equipment.cache(folder.root()), authorities());
        int beside = Math.max(1, Math.min(manner.atOnce(), plan.width()));
        return new Copies(folder, machine, equipment.substitutes(), Math.max(1, manner.atOnce() / beside));
    }

    private ActRun.Options options() {
        Map<String, Path> places = new LinkedHashMap<>();
        equipment.shims().forEach((action, shim) -> places.put(action, shim.unpack(folder.file("actions"))));
        return new ActRun.Options(
                manner.secrets(),
                places,
                manner.atOnce(),
                equipment.servers().address(),
                equipment.servers().announced());
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
