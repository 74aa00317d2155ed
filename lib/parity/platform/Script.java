package parity.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A shell script of {@code infrastructure/}, which travels inside the jar and so is at hand wherever a recipe is. */
record Script(String text) {

    static Script named(String path) {
        try (var resource = Script.class.getResourceAsStream("/parity/infrastructure/" + path)) {
            if (resource == null) {
                throw new IllegalStateException("infrastructure/%s is not in the jar".formatted(path));
            }
            return new Script(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
