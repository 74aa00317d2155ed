package parity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;

/** The reference stack for a benchmark alone: passwords and ports of its own, so that a stack that is up is left alone. */
record Ground(Path root, Path folder, String name, int firstPort) {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String FILE = "compose/ha.yaml";

    private static final List<String> PORTS = List.of(
            "ETCD1_PORT",
            "ETCD2_PORT",
            "ETCD3_PORT",
            "PATRONI1_PORT",
            "PATRONI2_PORT",
            "PATRONI3_PORT",
            "POSTGRES_PORT",
            "POSTGRES_READ_PORT",
            "HAPROXY_PORT",
            "REDIS1_PORT",
            "REDIS2_PORT",
            "REDIS3_PORT",
            "SENTINEL1_PORT",
            "SENTINEL2_PORT",
            "SENTINEL3_PORT");

    /** That of the checkout which this recipe was started from. */
    static Ground of(String benchmark, String name, int firstPort) {
        var root = System.getProperty("parity.root");
        if (root == null) {
            throw new Failure(
                    Exit.USAGE,
                    "'bench %s' measures this repository's stack: run it as './jbang bench %s' in a checkout"
                            .formatted(benchmark, benchmark));
        }
        try {
            var ground = new Ground(Path.of(root), Files.createTempDirectory(name), name, firstPort);
            Files.writeString(ground.folder.resolve("parity.yml"), ground.project());
            // A copy: an .env that a developer has beside the original says otherwise.
            Files.createDirectories(ground.file().getParent());
            Files.copy(ground.root.resolve(FILE), ground.file());
            Files.createSymbolicLink(ground.folder.resolve("infrastructure"), ground.root.resolve("infrastructure"));
            Files.writeString(ground.variables(), ground.environment());
            return ground;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireImages() {
        var built = recipe("dev-setup").within(Duration.ofMinutes(20)).run();
        if (!built.succeeded()) {
            throw new Failure("cannot build the images of the stack: " + built.lastWord());
        }
    }

    Command recipe(String... words) {
        var line = Stream.concat(Stream.of(root.resolve("jbang").toString()), Stream.of(words));
        return Command.of(line.toList()).in(folder).within(PATIENCE);
    }

    Command compose(String... words) {
        var line = Stream.of(
                "docker",
                "compose",
                "-p",
                name,
                "-f",
                file().toString(),
                "--env-file",
                variables().toString());
        return Command.of(Stream.concat(line, Stream.of(words)).toList())
                .in(folder)
                .within(PATIENCE);
    }

    /** What was under way when a benchmark was ended may come up after it was taken down. */
    void leave() {
        end(compose("down", "-v", "-t", "0"));
        end(compose("down", "-v", "-t", "0"));
        delete(folder);
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // The machine cleans its temporary files up, too.
        }
    }

    /** Also while we are being ended ourselves: a program that is run to be read is ended with us, this one is not. */
    static void end(Command command) {
        try {
            command.time();
        } catch (Failure e) {
            // Nobody is there any more who could be told.
        }
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    private Path variables() {
        return file().resolveSibling(".env");
    }

    private String project() {
        return "name: %s\ncompose: {files: [%s]}\n".formatted(name, FILE);
    }

    private String environment() {
        var secrets = Stream.of(
                        "POSTGRES_PASSWORD",
                        "REPLICATION_PASSWORD",
                        "PATRONI_PASSWORD",
                        "APP_PASSWORD",
                        "REDIS_PASSWORD")
                .map(secret -> secret + "=bench-" + secret.toLowerCase(Locale.ROOT));
        var ports = IntStream.range(0, PORTS.size()).mapToObj(i -> PORTS.get(i) + "=" + (firstPort + i));
        return Stream.concat(secrets, ports).collect(Collectors.joining("\n", "", "\n"));
    }
}
