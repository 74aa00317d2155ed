package parity.bench;

import java.util.List;
import java.util.stream.Stream;
import parity.failure.Failure;
import parity.shell.Command;
import parity.terminal.Terminal;

/** How long the reference stack takes to be ready, and its daily life, against Compose and against the rival. */
record UpBench(Ground ground, int rounds) {

    private static final String NAME = "parity-bench";
    private static final int FIRST_PORT = 28600;
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
    static RaceReport run(int rounds, Terminal terminal) {
        var bench = new UpBench(Ground.of("up", NAME, FIRST_PORT), rounds);
        Runtime.getRuntime().addShutdownHook(new Thread(bench::cleanUp));
        return bench.run(terminal);
    }

    private RaceReport run(Terminal terminal) {
        terminal.say("building the images of the rival; the race takes some %d minutes".formatted(4 * rounds));
        buildRival();
        ground.requireImages();
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
            var context = ground.root()
                    .resolve("benchmarks/rival/images")
                    .resolve(image)
                    .toString();
            var built = Command.of("docker", "build", "-q", "-t", "ha/" + image, context)
                    .within(Ground.PATIENCE)
                    .run();
            if (!built.succeeded()) {
                throw new Failure("cannot build the rival's %s: %s".formatted(image, built.lastWord()));
            }
        }
    }

    private void cleanUp() {
        Ground.end(rivalDown());
        ground.leave();
        Ground.end(rivalDown());
    }

    private Command recipe(String name) {
        return ground.recipe(name);
    }

    private Command compose(String... words) {
        return ground.compose(words);
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
                ground.root().resolve("benchmarks/rival/compose.yaml").toString());
        return Command.of(Stream.concat(line, Stream.of(words)).toList())
                .with("PATRONI_CFG", settings)
                .within(Ground.PATIENCE);
    }
}
