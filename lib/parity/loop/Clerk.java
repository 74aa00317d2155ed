package parity.loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import parity.failure.Failure;
import parity.json.Json;

/** Does what other runs of Parity ask of the one that keeps services running. */
record Clerk(Loop loop) implements Intercom.Listener {

    /** Less than whoever asks waits. */
    private static final Duration ANSWER = Duration.ofMillis(1500);

    @Override
    public Object heard(Json question) {
        var services = question.get("services").items().stream().map(Json::text).toList();
        return switch (question.get("do").text()) {
            case "tell" -> loop.glimpses();
            case "examine" -> loop.examined(services.isEmpty() ? loop.names() : services, ANSWER);
            case "find" -> loop.resources();
            case "restart" ->
                restarted(
                        services.isEmpty() ? loop.names() : services,
                        Duration.ofMillis(question.get("millis").number()));
            case "end" -> ended();
            default ->
                throw new Failure(
                        "'%s' is not known here; is this 'dev' older than what asks it? 'dev-down', then 'dev'"
                                .formatted(question.get("do").text()));
        };
    }

    /** For each that could not be started anew, why. */
    private List<String> restarted(List<String> names, Duration limit) {
        try {
            return loop.renew(names, "asked for", limit).entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue())
                    .toList();
        } catch (CompletionException | CancellationException | InterruptedException e) {
            throw new Failure("this 'dev' is ending");
        }
    }

    private List<String> ended() {
        loop.quit();
        return loop.names();
    }
}
