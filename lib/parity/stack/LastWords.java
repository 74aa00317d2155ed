package parity.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parity.compose.Container;
import parity.engine.Engine;
import parity.engine.Frames;
import parity.failure.Failure;

/** The last lines that a container logged: where the reason stands that no probe can know. */
public record LastWords(Engine engine, int lines) {

    public List<String> of(Container container) {
        var path = "/containers/%s/logs?stdout=1&stderr=1&tail=%d".formatted(container.id(), lines);
        try (var stream = engine.open(path)) {
            var said = new ByteArrayOutputStream();
            new Frames(stream.in()).forEach((_, piece) -> said.writeBytes(piece));
            return said.toString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
        } catch (IOException | Failure e) {
            return List.of();
        }
    }
}
