package parity.act;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parity.engine.Engine;
import parity.terminal.RunLog;
import parity.terminal.Terminal;

/** What a run needs beside the workflows, made ready before: shims for actions, images, and where act serves files. */
record Equipment(Map<String, Shim> shims, Substitutes substitutes, Servers servers) {

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
        // Real actions speak to them; ours do not need them.
        boolean needsServers = actions.stream().anyMatch(need -> !shims.containsKey(need.key()));
        return new Equipment(
                shims,
                new Substitutes(standIns, new Fitting(engine).of(leaves)),
                needsServers ? Servers.on(engine) : Servers.NONE);
    }

    /** Where act keeps the actions that it fetched, for all projects of a user. */
    static Path fetched() {
        return RunLog.folder().resolveSibling("act").resolve("actions");
    }
}
