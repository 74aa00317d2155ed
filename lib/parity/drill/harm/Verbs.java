package parity.drill.harm;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.json.Json;

/** What the engine is told of one container; that it is so already, or that the container is gone, is no trouble. */
record Verbs(Engine engine, String container) {

    /** Longer than any container's own time to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    void tell(String verb) {
        var answer = engine.within(PATIENCE).tell("POST", "/containers/%s/%s".formatted(container, verb), null);
        if (answer.isRefusal() && !answer.isGone()) {
            throw new Failure("cannot %s %s: %s".formatted(verb, container, answer.reason()));
        }
    }

    void network(String verb, String network, @Nullable Object body) {
        var answer = engine.within(PATIENCE).tell("POST", "/networks/%s/%s".formatted(network, verb), body);
        if (answer.isRefusal() && !answer.isGone()) {
            throw new Failure("cannot %s %s and network %s: %s".formatted(verb, container, network, answer.reason()));
        }
    }

    /** Other limits, at once, while it runs. */
    void update(Map<String, Long> limits) {
        var answer = engine.within(PATIENCE).tell("POST", "/containers/%s/update".formatted(container), limits);
        if (answer.isRefusal() && !answer.isGone()) {
            throw new Failure("cannot change the limits of %s: %s".formatted(container, answer.reason()));
        }
    }

    /** What the engine knows of it; empty where it is gone. */
    Optional<Json> inspected() {
        var answer = engine.tell("GET", "/containers/%s/json".formatted(container), null);
        return answer.isRefusal() ? Optional.empty() : Optional.of(answer.body());
    }

    boolean is(String state) {
        return inspected()
                .filter(found -> found.at("State", "Status").text().equals(state))
                .isPresent();
    }
}
