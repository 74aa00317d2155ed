package parity.loop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
            case "restart" -> restarted(services.isEmpty() ? loop.names() : services);
            case "end" -> ended();
            default ->
                throw new Failure(
                        "'%s' is not known here; is this 'dev' older than what asks it? 'dev-down', then 'dev'"
                                .formatted(question.get("do").text()));
        };
    }

    /** For each that could not be started anew, why; who waits for others begins after them. */
    private List<String> restarted(List<String> names) {
        var pending = new LinkedHashMap<String, CompletableFuture<String>>();
        names.forEach(name -> pending.put(name, loop.restart(name, "asked for")));
        return pending.entrySet().stream()
                .map(one -> outcome(one.getKey(), one.getValue()))
                .filter(why -> !why.isEmpty())
                .toList();
    }

    private static String outcome(String name, CompletableFuture<String> pending) {
        try {
            var why = pending.join();
            return why.isEmpty() ? "" : name + ": " + why;
        } catch (CompletionException | CancellationException e) {
            throw new Failure("this 'dev' is ending");
        }
    }

    private List<String> ended() {
        loop.quit();
        return loop.names();
    }
}
