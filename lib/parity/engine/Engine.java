package parity.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/**
 * The container engine, asked over its own HTTP API.
 *
 * <p>A question costs some milliseconds; a full client library takes half a second to start, which is more than
 * {@code health} may take in all.
 */
public record Engine(Endpoint endpoint, Duration limit) {

    /** What this machine is called inside of a container, where that was made with the entry below. */
    public static final String HOST_INSIDE = "host.docker.internal";

    public static final String HOST_ENTRY = HOST_INSIDE + ":host-gateway";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(2);

    public static Engine here() {
        return new Engine(Endpoint.inForce(), PATIENCE);
    }

    public Engine within(Duration limit) {
        return new Engine(endpoint, limit);
    }

    /** Why it does not answer, asked for two seconds: who has another way to go does not wait longer. */
    public Optional<Failure> silence() {
        try {
            within(SOON).get("/_ping");
            return Optional.empty();
        } catch (Failure silence) {
            return Optional.of(silence);
        }
    }

    /** The answer to a question about the engine or what it runs; paths bear no version, so any engine will do. */
    public Json get(String path) {
        return tell("GET", path, null).orFail("GET", path).body();
    }

    /** Has it do something, or fails with its reason. */
    public Json post(String path, @Nullable Object body) {
        return tell("POST", path, body).orFail("POST", path).body();
    }

    /** Says something, and returns what it answers, be it a refusal. */
    public Response tell(String method, String path, @Nullable Object body) {
        return bounded(() -> exchange(method, path, body));
    }

    /** Runs a command inside a container and waits for its end; past the limit it is left to itself. */
    public Execution run(String container, List<String> words, Duration limit) {
        return run(container, words, Map.of(), limit);
    }

    /** The same with variables, whose values nobody sees in a list of processes. */
    public Execution run(String container, List<String> words, Map<String, String> variables, Duration limit) {
        return Execution.of(this, container, words, variables, limit);
    }

    /** Starts a command inside a container and speaks with it; only its beginning is bounded, whoever began it closes it. */
    public Dialogue talk(String container, List<String> words, Map<String, String> variables) {
        return Dialogue.of(this, container, words, variables);
    }

    /** Reads what goes on and on; only its beginning is bounded, whoever opened it closes it. */
    public EngineStream open(String path) {
        return bounded(() -> opened("GET", path, null, true));
    }

    Dialogue converse(String path, Object body) {
        return bounded(() -> {
            var connection = Connection.to(endpoint);
            try {
                return Dialogue.over(connection, path, body);
            } catch (IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        });
    }

    /** Reads what has an end, all of it within the limit. */
    void follow(String method, String path, @Nullable Object body, Reader reader) {
        bounded(() -> {
            try (var stream = opened(method, path, body, false)) {
                reader.read(stream);
                return true;
            }
        });
    }

    /** Takes what a stream brings. */
    @FunctionalInterface
    interface Reader {
        void read(EngineStream stream) throws IOException;
    }

    private <T> T bounded(Callable<T> work) {
        var answer = new FutureTask<>(work);
        // A socket that accepts and stays silent must not hold us: the wait is bounded, not the thread.
        var asking = Background.start(answer);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asking.interrupt();
            throw new Silence(
                    Exit.TIMED_OUT,
                    "the engine at %s (%s) did not answer within %d s; is it starting, or stuck?"
                            .formatted(endpoint.address(), endpoint.origin(), Math.max(1, limit.toSeconds())));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure known ? known : unreachable(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            asking.interrupt();
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while asking the engine");
        }
    }

    private Response exchange(String method, String path, @Nullable Object body) throws IOException {
        try (var connection = Connection.to(endpoint)) {
            var reply = request(connection, method, path, body);
            return heard(Response.of(reply.status(), reply.text()));
        }
    }

    @SuppressWarnings("resource") // The stream that is returned closes it.
    private EngineStream opened(String method, String path, @Nullable Object body, boolean unhurried)
            throws IOException {
        var plain = Connection.to(endpoint);
        var connection = unhurried ? plain.unhurried() : plain;
        try {
            var reply = request(connection, method, path, body);
            if (reply.status() >= 400) {
                heard(Response.of(reply.status(), reply.text())).orFail(method, path);
            }
            return new EngineStream(reply.body(), connection);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Who stands in front of an engine that starts, or is gone, answers for it. */
    private Response heard(Response response) {
        if (response.isOfGateway()) {
            throw new Silence(
                    Exit.MISSING,
                    "the engine at %s (%s) is not to be had: %s; is it starting?"
                            .formatted(endpoint.address(), endpoint.origin(), response.reason()));
        }
        return response;
    }

    private static Reply request(Connection connection, String method, String path, @Nullable Object body)
            throws IOException {
        var content = body == null ? new byte[0] : Json.write(body).getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: engine\r\nConnection: close\r\n"
                + (body == null ? "" : "Content-Type: application/json\r\n")
                + "Content-Length: " + content.length + "\r\n\r\n";
        connection.out().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.out().write(content);
        connection.out().flush();
        return Reply.from(new BufferedInputStream(connection.in()));
    }

    private Failure unreachable(Throwable cause) {
        return new Silence(
                Exit.MISSING,
                "no container engine at %s (%s): %s".formatted(endpoint.address(), endpoint.origin(), plainly(cause)));
    }

    private String plainly(Throwable cause) {
        if (endpoint.isUnixSocket() && !Files.exists(endpoint.socket())) {
            return "it is not running, or not installed; 'doctor' says what to do";
        }
        if (cause instanceof AccessDeniedException
                || String.valueOf(cause.getMessage()).contains("Permission denied")) {
            return "no permission on its socket; add yourself to its group: 'sudo usermod -aG docker $USER', then log in again";
        }
        return cause instanceof ConnectException
                ? "nothing answers there; start it, or 'doctor --fix'"
                : String.valueOf(cause.getMessage());
    }
}
