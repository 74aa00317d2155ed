package parity.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A command run inside a container, as its health check would be: what it printed, and how it ended. */
public record Execution(int exit, String out, String err) {

    /** What a health check is: it may say much, of which the end tells most. */
    private static final int LARGEST = 1 << 20;

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
        var exit = bounded.get("/exec/%s/json".formatted(id)).get("ExitCode");
        return new Execution((int) exit.number(), text(out), text(err));
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
