package parity.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.shell.Command;

/** The image that the tools for faults come in, built where it is first needed from what travels inside the jar. */
record ToolImage(Engine engine) {

    static final String TAG = "parity/faults";

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final List<String> FILES = List.of("Dockerfile", "cut");

    boolean isThere() {
        return !engine.tell("GET", "/images/%s/json".formatted(TAG), null).isRefusal();
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
            var built = Command.of("docker", "build", "-q", "-t", TAG, folder.toString())
                    .within(LIMIT)
                    .run();
            if (!built.succeeded()) {
                throw new Failure("cannot build %s, which cuts networks: %s"
                        .formatted(TAG, built.err().strip().lines().reduce("", (_, last) -> last)));
            }
        } finally {
            for (var file : FILES) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    private static byte[] packed(String file) throws IOException {
        var name = "/parity/infrastructure/faults/" + file;
        try (var resource = ToolImage.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return resource.readAllBytes();
        }
    }
}
