package parity.act;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.engine.Engine;
import parity.terminal.Terminal;

/** Has act run the workflows of a plan, one after the other, watches it, and clears away what it leaves. */
record Performance(Act act, Engine engine, RunFolder folder, Equipment equipment, LocalRun.Manner manner) {

    List<Outcome> of(List<PlannedWorkflow> plans, Terminal terminal) {
        var entry = Journal.Entry.ofThis(folder.token(), cache(), names(plans));
        folder.journal().write(entry);
        var outcomes = new ArrayList<Outcome>();
        var options = options();
        try (var guard = new Guard(folder.journal(), new Leftovers(engine, entry), terminal)) {
            for (int i = 0; i < plans.size(); i++) {
                var plan = plans.get(i);
                var copy = copies(plan).write(plan, i);
                folder.write("event.json", new EventFile(folder.root(), plan.event()).text());
                outcomes.addAll(run(new ActRun(act, folder, plan, copy, options), guard, terminal));
            }
        }
        return outcomes;
    }

    private static List<Outcome> run(ActRun run, Guard guard, Terminal terminal) {
        try (var view = new LiveView(terminal);
                var logs = new Logs(run.folder(), view);
                var child = run.start()) {
            guard.watch(child);
            child.hangUp();
            var tally = new Tally(run.plan().places().toList(), run.folder().token(), logs);
            ActRun.follow(child, tally::hear);
            guard.passUnlessEnding();
            child.complaints().lines().forEach(tally::hear);
            tally.close();
            return new Outcomes(run.plan(), tally.runs(), tally.words(), run.folder()).all();
        }
    }

    private List<String> names(List<PlannedWorkflow> plans) {
        return plans.stream()
                .flatMap(plan -> Names.of(plan, folder.token()).stream())
                .distinct()
                .toList();
    }

    /** act counts jobs, and for each of them its legs: together they are as many as was said. */
    private Copies copies(PlannedWorkflow plan) {
        var machine = new Machine(folder.token(), cache(), authorities());
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

    /** The same for all runs of a repository; a volume is made only where something is kept in it. */
    private String cache() {
        boolean isUsed = equipment.shims().values().stream().anyMatch(Shim::keeps);
        return isUsed ? "parity-ci-cache-%08x".formatted(folder.root().hashCode()) : "";
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
