package parity.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public static Engine here() {
        return new Engine(Endpoint.inForce(), PATIENCE);
    }

    public Engine within(Duration limit) {
        return new Engine(endpoint, limit);
    }

    /** The answer to a question about the engine or what it runs; paths bear no version, so any engine will do. */
    public Json get(String path) {
        var reply = ask("GET", path);
        return reply.body().startsWith("{") || reply.body().startsWith("[")
                ? Json.parse(reply.body())
                : new Json(reply.body());
    }

    private Reply ask(String method, String path) {
        var answer = new FutureTask<>((Callable<Reply>) () -> exchange(method, path));
        // A socket that accepts and stays silent must not hold us: the wait is bounded, not the thread.
        var asking = Thread.ofVirtual().start(answer);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asking.interrupt();
            throw new Failure(
                    Exit.TIMED_OUT,
                    "the engine at %s (%s) did not answer within %d s; is it starting, or stuck?"
                            .formatted(endpoint.address(), endpoint.origin(), limit.toSeconds()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure known ? known : unreachable(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            asking.interrupt();
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while asking the engine");
        }
    }

    private Reply exchange(String method, String path) throws IOException {
        try (var connection = Connection.to(endpoint)) {
            connection
                    .out()
                    .write("%s %s HTTP/1.1\r\nHost: engine\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                            .formatted(method, path)
                            .getBytes(StandardCharsets.US_ASCII));
            connection.out().flush();
            var reply = Reply.from(new BufferedInputStream(connection.in()));
            if (reply.status() >= 400) {
                throw new Failure("the engine refused %s %s: %s".formatted(method, path, reason(reply)));
            }
            return reply;
        }
    }

    private static String reason(Reply reply) {
        return reply.body().startsWith("{")
                ? Json.parse(reply.body()).get("message").text()
                : "HTTP " + reply.status();
    }

    private Failure unreachable(Throwable cause) {
        return new Failure(
                Exit.MISSING,
                "no container engine at %s (%s): %s".formatted(endpoint.address(), endpoint.origin(), plainly(cause)));
    }

    private String plainly(Throwable cause) {
        if (endpoint.isUnixSocket() && !Files.exists(endpoint.socket())) {
            return "it is not running, or not installed; './jbang doctor' says what to do";
        }
        if (cause instanceof AccessDeniedException
                || String.valueOf(cause.getMessage()).contains("Permission denied")) {
            return "no permission on its socket; add yourself to its group: 'sudo usermod -aG docker $USER', then log in again";
        }
        return cause instanceof ConnectException
                ? "nothing answers there; start it, or './jbang doctor --fix'"
                : String.valueOf(cause.getMessage());
    }
}
