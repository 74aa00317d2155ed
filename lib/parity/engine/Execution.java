package parity.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;

/** A command run inside a container, as its health check would be: what it printed, and how it ended. */
public record Execution(int exit, String out, String err) {

    /** What a health check is: it may say much, of which the end tells most. */
    private static final int LARGEST = 1 << 20;

    private static final Duration PAUSE = Duration.ofMillis(10);

    public boolean succeeded() {
        return exit == 0;
    }

    /** Everything it said, output before error, on one line. */
    public String words() {
        return (out + " " + err).strip().replaceAll("\\s+", " ");
    }

    static Execution of(
            Engine engine, String container, List<String> words, Map<String, String> variables, Duration limit) {
        var environment = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        var bounded = engine.within(limit);
        var id = bounded.post(
                        "/containers/%s/exec".formatted(container),
                        Map.of("AttachStdout", true, "AttachStderr", true, "Env", environment, "Cmd", words))
                .get("Id")
                .text();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        bounded.follow(
                "POST",
                "/exec/%s/start".formatted(id),
                Map.of("Detach", false, "Tty", false),
                stream -> listen(stream, out, err));
        return new Execution(exit(bounded, id), text(out), text(err));
    }

    /** What it prints may end before it does, as where it closes its output; until then it has no exit code. */
    private static int exit(Engine engine, String id) {
        long deadline = System.nanoTime() + engine.limit().toNanos();
        var run = engine.get("/exec/%s/json".formatted(id));
        while (run.get("Running").truth() || !run.get("ExitCode").isPresent()) {
            if (System.nanoTime() - deadline > 0) {
                throw new Failure(
                        Exit.TIMED_OUT,
                        "a command in a container closed its output, but did not end within %d s"
                                .formatted(engine.limit().toSeconds()));
            }
            rest();
            run = engine.get("/exec/%s/json".formatted(id));
        }
        return (int) run.get("ExitCode").number();
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for a command in a container");
        }
    }

    private static void listen(EngineStream stream, ByteArrayOutputStream out, ByteArrayOutputStream err)
            throws IOException {
        new Frames(stream.in()).forEach((channel, piece) -> {
            var sink = channel == Frames.Channel.ERR ? err : out;
            if (Stream.of(out, err).mapToInt(ByteArrayOutputStream::size).sum() < LARGEST) {
                sink.writeBytes(piece);
            }
        });
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
