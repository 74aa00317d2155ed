package parity.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parity.shell.Command;

/** Runs all contestants in turn, round after round, so that a noisy moment of the machine is shared by all. */
public record Race(List<Contestant> contestants, int rounds) {

    public Race {
        contestants = List.copyOf(contestants);
    }

    /** The times of each contestant, in the order of the contestants; a first round is run and not counted. */
    public Map<String, Times> run(Consumer<String> progress) {
        progress.accept("warming up");
        contestants.forEach(contestant -> time(contestant, progress));
        return runAtOnce(progress);
    }

    /** The same without the first round: for what takes minutes, and is warm by other means. */
    public Map<String, Times> runAtOnce(Consumer<String> progress) {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("round %d of %d".formatted(round, rounds));
            contestants.forEach(contestant -> times.computeIfAbsent(contestant.name(), _ -> new ArrayList<>())
                    .add(time(contestant, progress)));
        }
        Map<String, Times> results = new LinkedHashMap<>();
        times.forEach((name, all) -> results.put(name, new Times(all)));
        return results;
    }

    private static Duration time(Contestant contestant, Consumer<String> progress) {
        contestant.before().forEach(Command::time);
        var took = contestant.command().time();
        progress.accept("%s: %.2f s".formatted(contestant.name(), took.toMillis() / 1000.0));
        return took;
    }
}
