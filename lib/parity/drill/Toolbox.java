package parity.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import parity.engine.Engine;
import parity.failure.Failure;

/**
 * A container of ours that lives in the network of another one, with the tools that one lacks: it works wherever an
 * engine does, on another machine too. Its name is that of the other with an ending, so any run finds it again.
 */
record Toolbox(Engine engine, String target, String project) implements AutoCloseable {

    static final String LABEL = "parity.drill";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    static Toolbox of(Engine engine, Harm harm) {
        return new Toolbox(engine, harm.container(), harm.notes().getOrDefault("project", ""));
    }

    /** Nothing where it is open already. */
    void open() {
        if (!isOpen()) {
            close();
            engine.within(LIMIT).post("/containers/create?name=" + name(), description());
            engine.within(LIMIT).post("/containers/%s/start".formatted(name()), null);
        }
    }

    boolean isOpen() {
        return new Verbs(engine, name()).is("running");
    }

    /** Only what runs has a network to enter; what was started anew since has one without our doing. */
    boolean canOpen() {
        return new Verbs(engine, target).is("running") && new ToolImage(engine).isThere();
    }

    void run(String... words) {
        var done = engine.run(name(), List.of(words), LIMIT);
        if (!done.succeeded()) {
            throw new Failure("cannot cut the network of %s: %s".formatted(target, done.words()));
        }
    }

    @Override
    public void close() {
        var answer = engine.within(LIMIT).tell("DELETE", "/containers/%s?force=1".formatted(name()), null);
        if (answer.isRefusal() && !answer.isGone() && !answer.reason().contains("already in progress")) {
            throw new Failure("cannot remove %s: %s".formatted(name(), answer.reason()));
        }
    }

    private String name() {
        return target + "-tools";
    }

    private Map<String, Object> description() {
        return Map.of(
                "Image",
                ToolImage.TAG,
                "Labels",
                Map.of(LABEL, project),
                "StopTimeout",
                0,
                "HostConfig",
                Map.of(
                        "NetworkMode",
                        "container:" + target,
                        "CapAdd",
                        List.of("NET_ADMIN"),
                        "Init",
                        true,
                        "AutoRemove",
                        true));
    }
}
