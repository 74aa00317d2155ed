package parity.drill.harm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.shell.Command;

/** The image that the tools for faults come in, built where it is first needed from what travels inside the jar. */
record ToolImage(Engine engine) {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final List<String> FILES = List.of("Dockerfile", "cut", "weather", "delay", "fill");

    /** With the sum of what it is made of: tools of an older Parity do not pass for ours. */
    static String tag() {
        var sum = new CRC32();
        FILES.forEach(file -> sum.update(packed(file)));
        return "parity/faults:%08x".formatted(sum.getValue());
    }

    boolean isThere() {
        return !engine.tell("GET", "/images/%s/json".formatted(tag()), null).isRefusal();
    }

    void build() {
        if (isThere()) {
            return;
        }
        try {
            build(Files.createTempDirectory("parity-faults"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Path folder) throws IOException {
        try {
            for (var file : FILES) {
                Files.write(folder.resolve(file), packed(file));
            }
            var built = Command.of("docker", "build", "-q", "-t", tag(), folder.toString())
                    .within(LIMIT)
                    .run();
            if (!built.succeeded()) {
                throw new Failure("cannot build parity/faults, which holds the tools of drills: %s"
                        .formatted(built.err().strip().lines().reduce("", (_, last) -> last)));
            }
        } finally {
            for (var file : FILES) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    private static byte[] packed(String file) {
        var name = "/parity/infrastructure/faults/" + file;
        try (var resource = ToolImage.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
