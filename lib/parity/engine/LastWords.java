package parity.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import parity.failure.Failure;

/** The last lines that a container printed, oldest first: where the reason stands that no probe can know. */
public record LastWords(Engine engine, int lines) {

    /** Those who can't be heard explain nothing; who ends again and again says the same each time. */
    public List<String> of(String container) {
        return spoken(container, "").stream().distinct().toList();
    }

    /** Of one run of it only: what troubled an earlier one explains nothing. */
    public List<String> since(String container, Instant start) {
        return spoken(container, "&since=%d.%09d".formatted(start.getEpochSecond(), start.getNano()));
    }

    private List<String> spoken(String container, String which) {
        try {
            return lines(heard(container, hasTerminal(container), which));
        } catch (IOException | Failure e) {
            return List.of();
        }
    }

    /** With a terminal of its own it has one channel, which is not framed. */
    private boolean hasTerminal(String container) {
        return engine.get("/containers/%s/json".formatted(container))
                .at("Config", "Tty")
                .truth();
    }

    private byte[] heard(String container, boolean isRaw, String which) throws IOException {
        var path = "/containers/%s/logs?stdout=1&stderr=1&tail=%d%s".formatted(container, lines, which);
        try (var stream = engine.open(path)) {
            return isRaw ? stream.in().readAllBytes() : unframed(stream);
        }
    }

    private static byte[] unframed(EngineStream stream) throws IOException {
        var said = new ByteArrayOutputStream();
        new Frames(stream.in()).forEach((_, piece) -> said.writeBytes(piece));
        return said.toByteArray();
    }

    private static List<String> lines(byte[] said) {
        return new String(said, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
