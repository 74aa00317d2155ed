package parity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;
import parity.terminal.Terminal;

/** How long the reference stack takes to be ready, and its daily life, against Compose and against the rival. */
public record UpBench(Path root, Path folder, int rounds) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String NAME = "parity-bench";
    private static final int FIRST_PORT = 28600;
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
    private static final List<String> RIVAL_IMAGES = List.of("etcd", "patroni", "redis", "haproxy");

    private static final String COLD = "dev-up, no volumes";
    private static final String COLD_COMPOSE = "compose up --wait, own files, no volumes";
    private static final String WARM = "dev-up, volumes kept";
    private static final String WARM_COMPOSE = "compose up --wait, own files, volumes kept";
    private static final String RIVAL = "the rival, as written";
    private static final String RIVAL_TUNED = "the rival, checkpoint: fast";
    private static final String AGAIN = "dev-up, all is up";
    private static final String LIST = "compose ps";
    private static final String HEALTH = "health";
    private static final String RESUME = "dev-resume";
    private static final String DOWN = "dev-down";
    private static final String COMPOSE_DOWN = "compose down";

    /** Measures the stack of the checkout that this recipe was started from. */
    public static RaceReport run(int rounds, Terminal terminal) {
        var root = System.getProperty("parity.root");
        if (root == null) {
            throw new Failure(
                    Exit.USAGE,
                    "'bench up' measures this repository's stack: run it as './jbang bench up' in a checkout");
        }
        try {
            var bench = new UpBench(Path.of(root), Files.createTempDirectory(NAME), rounds);
            Runtime.getRuntime().addShutdownHook(new Thread(bench::cleanUp));
            return bench.run(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RaceReport run(Terminal terminal) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "name: %s\ncompose: {files: [%s]}\n".formatted(NAME, file()));
        Files.writeString(folder.resolve(".env"), environment());
        terminal.say("building the images of the rival; the race takes some %d minutes".formatted(4 * rounds));
        buildRival();
        requireImages();
        warmUp();
        var results = new Race(contestants(), rounds).runAtOnce(terminal::say);
        return RaceReport.of(results, bars(), COLD_COMPOSE, List.of());
    }

    /** In an order in which each finds what the one before left, so that a round is short. */
    private List<Contestant> contestants() {
        return List.of(
                new Contestant(COLD, recipe("dev-up")).after(compose("down", "-v", "-t", "0")),
                new Contestant(AGAIN, recipe("dev-up")),
                new Contestant(LIST, compose("ps")),
                new Contestant(HEALTH, recipe("health")),
                new Contestant(RESUME, recipe("dev-resume")).after(recipe("dev-pause")),
                new Contestant(DOWN, recipe("dev-down")),
                new Contestant(WARM, recipe("dev-up")),
                new Contestant(COMPOSE_DOWN, compose("down")),
                new Contestant(WARM_COMPOSE, compose("up", "-d", "--wait")),
                new Contestant(COLD_COMPOSE, compose("up", "-d", "--wait")).after(compose("down", "-v", "-t", "0")),
                new Contestant(RIVAL_TUNED, rival("patroni.ckpt.yml", "up", "-d", "--wait"))
                        .after(compose("down", "-v", "-t", "0"), rivalDown()),
                new Contestant(RIVAL, rival("patroni.yml", "up", "-d", "--wait")).after(rivalDown()),
                new Contestant("the rival, down", rivalDown()));
    }

    private static List<Bar> bars() {
        return List.of(
                new Bar(COLD, 0.6, COLD_COMPOSE),
                new Bar(COLD, 0.45, RIVAL_TUNED),
                new Bar(COLD, 0.15, RIVAL),
                new Bar(WARM, 0.7, WARM_COMPOSE),
                new Bar(AGAIN, 4, LIST),
                new Bar(DOWN, 0.8, COMPOSE_DOWN));
    }

    private void warmUp() {
        for (var name : List.of("dev-up", "health", "dev-pause", "dev-resume", "dev-down")) {
            recipe(name).with("PARITY_WARM", "wait").run();
        }
    }

    private void buildRival() {
        for (var image : RIVAL_IMAGES) {
            var context = root.resolve("benchmarks/rival/images").resolve(image).toString();
            var built = Command.of("docker", "build", "-q", "-t", "ha/" + image, context)
                    .within(PATIENCE)
                    .run();
            if (!built.succeeded()) {
                throw new Failure("cannot build the rival's %s: %s".formatted(image, built.lastWord()));
            }
        }
    }

    private void requireImages() {
        var built = recipe("dev-setup").within(Duration.ofMinutes(20)).run();
        if (!built.succeeded()) {
            throw new Failure("cannot build the images of the stack: " + built.lastWord());
        }
    }

    /** What was under way when the race was ended may come up after it was taken down. */
    private void cleanUp() {
        for (int tries = 0; tries < 5; tries++) {
            compose("down", "-v", "-t", "0").run();
            rivalDown().run();
            if (compose("ps", "-aq").run().out().isBlank()) {
                break;
            }
        }
        try (var files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // The machine cleans its temporary files up, too.
        }
    }

    private Command recipe(String name) {
        return Command.of(root.resolve("jbang").toString(), name).in(folder).within(PATIENCE);
    }

    private Command compose(String... words) {
        var line = Stream.of(
                "docker",
                "compose",
                "-p",
                NAME,
                "-f",
                file(),
                "--env-file",
                folder.resolve(".env").toString());
        return Command.of(Stream.concat(line, Stream.of(words)).toList())
                .in(folder)
                .within(PATIENCE);
    }

    private Command rivalDown() {
        return rival("patroni.yml", "down", "-v", "-t", "0");
    }

    private Command rival(String settings, String... words) {
        var line = Stream.of(
                "docker",
                "compose",
                "-p",
                NAME + "-rival",
                "-f",
                root.resolve("benchmarks/rival/compose.yaml").toString());
        return Command.of(Stream.concat(line, Stream.of(words)).toList())
                .with("PATRONI_CFG", settings)
                .within(PATIENCE);
    }

    private String file() {
        return root.resolve("compose/ha.yaml").toString();
    }

    /** Passwords and ports of its own, so that a stack that is up is left alone. */
    private static String environment() {
        var secrets = Stream.of(
                        "POSTGRES_PASSWORD",
                        "REPLICATION_PASSWORD",
                        "PATRONI_PASSWORD",
                        "APP_PASSWORD",
                        "REDIS_PASSWORD")
                .map(name -> name + "=bench-" + name.toLowerCase(java.util.Locale.ROOT));
        var ports = IntStream.range(0, PORTS.size()).mapToObj(i -> PORTS.get(i) + "=" + (FIRST_PORT + i));
        return Stream.concat(secrets, ports).collect(Collectors.joining("\n", "", "\n"));
    }
}
