package scenarios;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import parity.engine.Engine;
import parity.engine.Execution;

/** One container of a stack, which tests ask and harm. */
record Node(Engine engine, String project, String service) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    Execution run(String... words) {
        return engine.run(name(), List.of(words), LIMIT);
    }

    /** What a command inside prints that must succeed. */
    String says(String... words) {
        var execution = run(words);
        Assertions.assertTrue(
                execution.succeeded(), () -> "%s: %s: %s".formatted(service, List.of(words), execution.words()));
        return execution.out().strip();
    }

    void start() {
        tell("start");
    }

    void stop() {
        tell("stop");
    }

    void restart() {
        tell("restart");
    }

    void kill() {
        tell("kill");
    }

    void pause() {
        tell("pause");
    }

    void unpause() {
        tell("unpause");
    }

    boolean isPaused() {
        return engine.get("/containers/%s/json".formatted(name()))
                .at("State", "Paused")
                .truth();
    }

    /** Loses its container, and the data of its own. */
    void lose(String volume) {
        remove("/containers/%s?force=1".formatted(name()));
        remove("/volumes/%s_%s".formatted(project, volume));
    }

    /** Where it is there at all. */
    void remove() {
        var answer = engine.within(LIMIT).tell("DELETE", "/containers/%s?force=1".formatted(name()), null);
        Assertions.assertFalse(answer.isRefusal() && !answer.isGone(), answer::reason);
    }

    /** Which container stands for the service, and since when it runs. */
    String incarnation() {
        var container = engine.get("/containers/%s/json".formatted(name()));
        return container.get("Id").text() + " "
                + container.at("State", "StartedAt").text();
    }

    private void tell(String verb) {
        engine.within(LIMIT).post("/containers/%s/%s".formatted(name(), verb), null);
    }

    private void remove(String path) {
        var answer = engine.within(LIMIT).tell("DELETE", path, null);
        Assertions.assertFalse(answer.isRefusal(), answer::reason);
    }

    private String name() {
        return project + "-" + service + "-1";
    }
}
