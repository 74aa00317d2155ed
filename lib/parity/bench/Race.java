package parity.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs all contestants in turn, round after round, so that a noisy moment of the machine is shared by all. */
public record Race(List<Contestant> contestants, int rounds) {

    public Race {
        contestants = List.copyOf(contestants);
    }

    /** The times of each contestant, in the order of the contestants; a first round is run and not counted. */
    public Map<String, Times> run(Consumer<String> progress) {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            progress.accept(round == 0 ? "warming up" : "round %d of %d".formatted(round, rounds));
            for (var contestant : contestants) {
                var took = contestant.command().time();
                var counted = times.computeIfAbsent(contestant.name(), _ -> new ArrayList<>());
                if (round > 0) {
                    counted.add(took);
                }
            }
        }
        Map<String, Times> results = new LinkedHashMap<>();
        times.forEach((name, all) -> results.put(name, new Times(all)));
        return results;
    }
}
