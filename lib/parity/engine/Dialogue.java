package parity.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.json.Json;

/**
 * A command inside a container that is spoken with, as if one sat in there: it needs no port, and no network of the
 * container's. Closing it hangs up, which such a command takes as the end of what it is told.
 */
public final class Dialogue implements AutoCloseable {

    private final Connection connection;
    private final Frames frames;

    private Dialogue(Connection connection, InputStream answers) {
        this.connection = connection;
        this.frames = new Frames(answers);
    }

    static Dialogue of(Engine engine, String container, List<String> words, Map<String, String> variables) {
        var environment = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        var id = engine.post(
                        "/containers/%s/exec".formatted(container),
                        Map.of(
                                "AttachStdin",
                                true,
                                "AttachStdout",
                                true,
                                "AttachStderr",
                                true,
                                "Env",
                                environment,
                                "Cmd",
                                words))
                .get("Id")
                .text();
        return engine.converse("/exec/%s/start".formatted(id), Map.of("Detach", false, "Tty", false));
    }

    static Dialogue over(Connection connection, String path, Object body) throws IOException {
        var content = Json.write(body).getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: engine\r\nContent-Type: application/json\r\n"
                + "Connection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: " + content.length + "\r\n\r\n";
        connection.out().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.out().write(content);
        connection.out().flush();
        var in = new BufferedInputStream(connection.in());
        var reply = Reply.from(in);
        if (reply.status() >= 400) {
            Response.of(reply.status(), reply.text()).orFail("POST", path);
        }
        return new Dialogue(connection, in);
    }

    /** Says something to it. */
    public void say(String text) throws IOException {
        OutputStream out = connection.out();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The next piece that it prints, or complains with; null at its end. */
    public @Nullable String hear() throws IOException {
        var piece = frames.next();
        return piece == null ? null : new String(piece, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connection.close();
    }
}
