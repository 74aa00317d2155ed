package parity.drill.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;

/** A scenario with all that was said about it: whom it strikes, how hard, and for how long. */
public record Ordeal(Scenario scenario, Aim aim, int amount, Optional<Integer> size, boolean isOneWay, Duration stay) {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final List<Integer> SIZES = List.of(1, 60_000);

    /** Options as they were typed: {@code --percent} and so on with their numbers; one that says nothing here is refused. */
    public static Ordeal of(
            Scenario scenario, Aim aim, Map<String, Integer> options, boolean isOneWay, Optional<Integer> seconds) {
        scenario.requirePossible();
        requireSense(scenario, options, isOneWay);
        var stay = seconds.map(Duration::ofSeconds).orElse(scenario.stay());
        if (!stay.isPositive() || stay.compareTo(LONGEST) > 0) {
            throw new Failure(Exit.USAGE, "--for takes 1 to %d seconds".formatted(LONGEST.toSeconds()));
        }
        int amount = options.getOrDefault(scenario.option(), scenario.usual());
        requireWithin(scenario.option(), scenario.range(), amount);
        requireWithin("--size", SIZES, options.getOrDefault("--size", SIZES.getFirst()));
        return new Ordeal(scenario, aim, amount, Optional.ofNullable(options.get("--size")), isOneWay, stay);
    }

    /** A few that are soon over, one after the other: what an ordinary bad day brings. */
    public static List<Ordeal> quick() {
        var five = Optional.of(5);
        var leader = new Aim(Optional.empty(), Aim.Role.LEADER);
        var replica = new Aim(Optional.empty(), Aim.Role.REPLICA);
        return List.of(
                of(Scenario.LATENCY, leader, Map.of(), false, five),
                of(Scenario.LOSS, leader, Map.of("--percent", 10), false, five),
                of(Scenario.CPU, leader, Map.of(), false, five),
                of(Scenario.KILL, replica, Map.of(), false, five));
    }

    /** The leader by itself loses etcd alone: all it needs to be found out. */
    public boolean isFromEtcd() {
        return scenario == Scenario.PARTITION && aim.node().isEmpty() && aim.role() == Aim.Role.LEADER;
    }

    /** For the report: {@code percent: 20, for: 15 s}. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        if (!scenario.option().isEmpty() && size.isEmpty()) {
            settings.put(scenario.option().substring(2), String.valueOf(amount));
        }
        size.ifPresent(megabytes -> settings.put("size", String.valueOf(megabytes)));
        if (scenario == Scenario.PARTITION) {
            settings.put("from", isFromEtcd() ? "etcd" : "all");
            settings.put("ways", isOneWay ? "one" : "both");
        }
        settings.put("for", stay.toSeconds() + " s");
        return settings;
    }

    private static void requireSense(Scenario scenario, Map<String, Integer> options, boolean isOneWay) {
        var typed = Stream.concat(options.keySet().stream().sorted(), isOneWay ? Stream.of("--one-way") : Stream.of());
        typed.filter(option -> !isOf(scenario, option)).findFirst().ifPresent(option -> {
            throw new Failure(Exit.USAGE, "%s says nothing to %s".formatted(option, scenario.word()));
        });
        if (options.containsKey("--size") && options.containsKey("--free")) {
            throw new Failure(Exit.USAGE, "--size and --free are two ways to say how much: take one");
        }
    }

    private static boolean isOf(Scenario scenario, String option) {
        return switch (option) {
            case "--one-way" -> scenario == Scenario.PARTITION;
            case "--size" -> scenario == Scenario.DISK;
            default -> option.equals(scenario.option());
        };
    }

    private static void requireWithin(String option, List<Integer> range, int number) {
        if (!option.isEmpty() && (number < range.getFirst() || number > range.getLast())) {
            throw new Failure(
                    Exit.USAGE,
                    "%s takes %d to %d, not %d".formatted(option, range.getFirst(), range.getLast(), number));
        }
    }
}
