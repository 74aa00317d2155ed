package parity.act;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.ci.Uses;

/**
 * An action of ours in place of a well-known one that cannot be fetched: it does the same with what the machine has,
 * and fails where it has it not. It travels inside the jar.
 */
record Shim(String name, List<String> files) {

    private static final List<String> SCRIPTED = List.of("action.yml", "main.js");

    private static final Map<String, List<String>> ALL = Map.of(
            "actions/setup-java", SCRIPTED,
            "actions/setup-node", SCRIPTED,
            "actions/setup-python", SCRIPTED,
            "actions/cache", List.of("action.yml", "main.js", "post.js"),
            "actions/upload-artifact", SCRIPTED,
            "actions/download-artifact", SCRIPTED);

    Shim {
        files = List.copyOf(files);
    }

    static Optional<Shim> of(Uses.Remote uses) {
        return Optional.ofNullable(ALL.get(uses.repository()))
                .filter(_ -> uses.path().isEmpty())
                .map(files ->
                        new Shim(uses.repository().substring(uses.repository().indexOf('/') + 1), files));
    }

    /** True where a later run finds what it left. */
    boolean keeps() {
        return name.equals("cache");
    }

    /** Puts it where act can read it. */
    Path unpack(Path folder) {
        try {
            var place = Files.createDirectories(folder.resolve(name));
            for (var file : files) {
                var packed = "/parity/infrastructure/actions/%s/%s".formatted(name, file);
                try (var resource = Shim.class.getResourceAsStream(packed)) {
                    if (resource == null) {
                        throw new IllegalStateException(packed + " is not in the jar");
                    }
                    Files.write(place.resolve(file), resource.readAllBytes());
                }
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
