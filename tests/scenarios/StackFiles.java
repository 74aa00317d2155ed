package scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.catalog.Project;

/** The files of a project that is the reference stack under another name, with ports of its own. */
record StackFiles(Path folder, String name, int firstPort) {

    /** Its services, and all else that is published under a name of its own. */
    private static final List<String> PUBLISHED = Stream.concat(
                    ReferenceStack.SERVICES.stream(), Stream.of("postgres", "postgres_read"))
            .toList();

    /** Copies: an .env that a developer has beside the originals stays out of it. */
    static StackFiles written(String name, int firstPort) {
        try {
            var files = new StackFiles(Files.createTempDirectory(name), name, firstPort);
            var original = Project.ofLibrary().root();
            Files.createDirectory(files.folder.resolve("compose"));
            for (var file : List.of("compose/ha.yaml", "compose/fast.yaml")) {
                Files.copy(original.resolve(file), files.folder.resolve(file));
            }
            Files.createSymbolicLink(files.folder.resolve("infrastructure"), original.resolve("infrastructure"));
            // The passwords are dev-up's to write.
            return files.write("compose/.env", files.ports()).composed("compose/ha.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With these compose files for its full form. */
    StackFiles composed(String files) {
        return write("parity.yml", """
                name: %s
                secrets: [POSTGRES_PASSWORD, REPLICATION_PASSWORD, PATRONI_PASSWORD, APP_PASSWORD, REDIS_PASSWORD]
                compose: {files: [%s], fast: [compose/fast.yaml]}
                """.formatted(name, files));
    }

    /** The same with the example shop on top, whose ports are moved where they are taken. */
    StackFiles withShop() {
        try {
            var original = Project.ofLibrary().root();
            var examples = folder.resolve("examples");
            Files.deleteIfExists(examples);
            Files.createSymbolicLink(examples, original.resolve("examples"));
            write("compose/apps.yaml", Files.readString(original.resolve("compose/apps.yaml")));
            return composed("compose/ha.yaml, compose/apps.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StackFiles write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a service is published on this machine; {@code postgres} and {@code postgres_read} are HAProxy's. */
    int port(String published) {
        return firstPort + PUBLISHED.indexOf(published);
    }

    /** The value of a variable in its .env; empty where it has none. */
    String variable(String name) {
        return environmentText()
                .lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    String environmentText() {
        try {
            return Files.readString(environment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path environment() {
        return folder.resolve("compose/.env");
    }

    /** The variables that publish all of it, for an .env. */
    String ports() {
        return PUBLISHED.stream()
                .map(published -> "%s_PORT=%d\n".formatted(published.toUpperCase(Locale.ROOT), port(published)))
                .collect(Collectors.joining());
    }
}
