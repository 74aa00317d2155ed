package parity.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parity.engine.Engine;
import parity.engine.LastWords;
import parity.json.Json;

/** What the engine knows of containers: what never changes is asked once, for health is asked several times a second. */
final class Casebook {

    /** A stack trace or two fit between lines that explain something. */
    private static final int STORY = 150;

    private final Engine engine;
    private final Map<String, Json> configs = new ConcurrentHashMap<>();
    private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();

    Casebook(Engine engine) {
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    /** The health command that its compose file or its image gives a container. */
    Optional<Healthcheck> healthcheck(String id) {
        return Healthcheck.of(configs.computeIfAbsent(id, it -> inspect(it).get("Config")));
    }

    Pulse pulse(String id) {
        return pulses.computeIfAbsent(id, _ -> new Pulse());
    }

    /** How it is just now: exit code, whether its memory ran out, what the engine could not do. */
    Json state(String id) {
        return inspect(id).get("State");
    }

    /** The policy by which the engine starts it again: no, always, on-failure, unless-stopped. */
    String restartPolicy(String id) {
        return inspect(id).at("HostConfig", "RestartPolicy", "Name").text();
    }

    /** How often the engine started it again, after it had ended by itself. */
    long restarts(String id) {
        return inspect(id).get("RestartCount").number();
    }

    /** The last lines that it printed, oldest first; none where they cannot be had. */
    List<String> lastWords(String id) {
        return new LastWords(engine, STORY).of(id);
    }

    /** More of them, of this run of it only: what troubled an earlier one explains nothing. */
    List<String> story(String id) {
        var started = Instant.parse(state(id).get("StartedAt").text());
        return new LastWords(engine, STORY).since(id, started);
    }

    private Json inspect(String id) {
        return engine.get("/containers/%s/json".formatted(id));
    }
}
