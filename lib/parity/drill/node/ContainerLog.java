package parity.drill.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import parity.engine.Engine;
import parity.engine.Frames;

/** What a container has said since a moment. */
public record ContainerLog(Engine engine, String container) {

    private static final int LARGEST = 4 << 20;

    public List<String> since(Instant moment) {
        var path = "/containers/%s/logs?stdout=1&stderr=1&since=%d".formatted(container, moment.getEpochSecond());
        var text = new ByteArrayOutputStream();
        try (var stream = engine.open(path)) {
            new Frames(stream.in()).forEach((_, piece) -> {
                if (text.size() < LARGEST) {
                    text.writeBytes(piece);
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
