package parity.drill.harm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import parity.engine.Engine;
import parity.failure.Failure;

/**
 * A container of ours that lives in the network of another one, or with its volumes, with the tools that one lacks: it works wherever an
 * engine does, on another machine too. Its name is that of the other with an ending, so any run finds it again.
 */
record Toolbox(Engine engine, String target, String project, Place place) implements AutoCloseable {

    static final String LABEL = "parity.drill";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** What of the other one it lives in. */
    enum Place {
        NETWORK,
        VOLUMES
    }

    static Toolbox of(Engine engine, Harm harm) {
        return in(Place.NETWORK, engine, harm);
    }

    static Toolbox in(Place place, Engine engine, Harm harm) {
        return new Toolbox(engine, harm.container(), harm.notes().getOrDefault("project", ""), place);
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
        var verbs = new Verbs(engine, target);
        boolean isThere =
                place == Place.NETWORK ? verbs.is("running") : verbs.inspected().isPresent();
        return isThere && new ToolImage(engine).isThere();
    }

    /** Takes back what one of its tools did, where that can still be reached, and closes it. */
    void takeBack(String... words) {
        if (isOpen() || canOpen()) {
            open();
            run(words);
        }
        close();
    }

    void run(String... words) {
        var done = engine.run(name(), List.of(words), LIMIT);
        if (!done.succeeded()) {
            throw new Failure("cannot run '%s' beside %s: %s".formatted(String.join(" ", words), target, done.words()));
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
        return target + (place == Place.NETWORK ? "-tools" : "-filler");
    }

    private Map<String, Object> description() {
        return Map.of(
                "Image",
                ToolImage.tag(),
                "Labels",
                Map.of(LABEL, project),
                "StopTimeout",
                0,
                "HostConfig",
                place == Place.NETWORK ? beside() : with());
    }

    private Map<String, Object> beside() {
        return Map.of(
                "NetworkMode", "container:" + target, "CapAdd", List.of("NET_ADMIN"), "Init", true, "AutoRemove", true);
    }

    private Map<String, Object> with() {
        return Map.of("NetworkMode", "none", "VolumesFrom", List.of(target), "Init", true, "AutoRemove", true);
    }
}
