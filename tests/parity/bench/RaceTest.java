package parity.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;

class RaceTest {

    @Test
    void every_contestant_runs_in_every_round_and_the_first_is_not_counted() {
        var race = new Race(
                List.of(new Contestant("true", Command.of("true")), new Contestant("echo", Command.of("echo"))), 3);

        var results = race.run(_ -> {});

        assertEquals(List.of("true", "echo"), List.copyOf(results.keySet()));
        assertTrue(results.values().stream().allMatch(times -> times.sorted().size() == 3));
    }

    @Test
    void a_contestant_that_fails_makes_the_race_worthless() {
        var race = new Race(List.of(new Contestant("false", Command.of("false"))), 1);

        assertThrows(Failure.class, () -> race.run(_ -> {}));
    }

    @Test
    void a_missed_bar_is_a_finding() {
        var results = Map.of("slow", times(30, 10, 20), "quick", times(5, 5, 5));

        var held = RaceReport.of(results, List.of(new Bar("slow", 4, "quick")), "quick", List.of());
        var missed = RaceReport.of(results, List.of(new Bar("slow", 3.9, "quick")), "quick", List.of());

        assertEquals(
                "slow takes 4.00x of quick (bar: 4.00x): held",
                held.bars().getFirst().toString());
        assertEquals(Exit.DONE, held.exit());
        assertFalse(missed.bars().getFirst().held());
        assertEquals(Exit.FINDINGS, missed.exit());
    }

    private static Times times(long... millis) {
        return new Times(
                java.util.Arrays.stream(millis).mapToObj(Duration::ofMillis).toList());
    }
}
