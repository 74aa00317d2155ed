package parity.act;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parity.engine.Engine;
import parity.terminal.RunLog;
import parity.terminal.Terminal;

/** What a run needs beside the workflows, made ready before: shims for actions, images, and where act serves files. */
record Equipment(Map<String, Shim> shims, Substitutes substitutes, Servers servers, boolean hasActions) {

    Equipment {
        shims = Map.copyOf(shims);
    }

    /** Fails with what cannot be had, and where it is asked for. */
    static Equipment of(Path root, List<PlannedWorkflow> plans, Engine engine, Terminal terminal) {
        var leaves = plans.stream().flatMap(PlannedWorkflow::leaves).toList();
        var actions = ActionNeed.of(root, leaves);
        var shims = new Actions(fetched()).shims(actions);
        shims.keySet().forEach(action -> terminal.say("a shim of ours stands in for action " + action));
        var standIns = new RunImages(engine, terminal)
                .provide(leaves.stream().flatMap(ImageNeed::of).toList());
        standIns.forEach((image, other) -> terminal.say("%s stands in for image %s".formatted(other, image)));
        // Real ones speak to servers of act's, and keep what they install; ours do not.
        boolean hasActions = actions.stream().anyMatch(need -> !shims.containsKey(need.key()));
        return new Equipment(
                shims,
                new Substitutes(standIns, new Fitting(engine).of(leaves)),
                hasActions ? Servers.on(engine) : Servers.NONE,
                hasActions);
    }

    /** The same for all runs of a repository; a volume is made only where something is kept in it. */
    String cache(Path root) {
        boolean isUsed = shims.values().stream().anyMatch(Shim::keeps);
        return isUsed ? "parity-ci-cache-%08x".formatted(root.hashCode()) : "";
    }

    /** Where act keeps the actions that it fetched, for all projects of a user. */
    static Path fetched() {
        return RunLog.folder().resolveSibling("act").resolve("actions");
    }
}
