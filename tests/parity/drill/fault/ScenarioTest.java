package parity.drill.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.failure.Exit;
import parity.failure.Failure;

/** What is typed becomes one trouble with an end, or is refused before anything is broken. */
class ScenarioTest {

    private static final Aim LEADER = Aim.at(Optional.empty(), Optional.empty());

    @Test
    void a_typo_names_the_nearest() {
        var refusal = assertThrows(Failure.class, () -> Scenario.named("latancy"));

        assertEquals(Exit.USAGE, refusal.exit());
        assertEquals(
                "no scenario 'latancy'; did you mean 'latency'?; there are: "
                        + "partition, loss, latency, kill, cpu, memory, disk, clock, quick",
                refusal.getMessage());
    }

    @Test
    void a_clock_is_refused_in_words_and_not_pretended() {
        var refusal = assertThrows(Failure.class, () -> ordeal(Scenario.CLOCK, Map.of()));

        assertEquals(Exit.MISSING, refusal.exit());
    }

    @Test
    void who_says_nothing_gets_what_is_usual() {
        var ordeal = ordeal(Scenario.LATENCY, Map.of());

        assertEquals(100, ordeal.amount());
        assertEquals(Duration.ofSeconds(15), ordeal.stay());
        assertEquals("{ms=100, for=15 s}", ordeal.settings().toString());
    }

    @Test
    void an_option_of_another_scenario_is_refused() {
        var refusal = assertThrows(Failure.class, () -> ordeal(Scenario.KILL, Map.of("--percent", 5)));

        assertEquals("--percent says nothing to kill", refusal.getMessage());
    }

    @Test
    void more_than_all_packets_cannot_be_lost() {
        var refusal = assertThrows(Failure.class, () -> ordeal(Scenario.LOSS, Map.of("--percent", 101)));

        assertEquals("--percent takes 1 to 100, not 101", refusal.getMessage());
    }

    @Test
    void it_has_an_end() {
        assertThrows(Failure.class, () -> Ordeal.of(Scenario.KILL, LEADER, Map.of(), false, Optional.of(100_000)));
        assertThrows(Failure.class, () -> Ordeal.of(Scenario.KILL, LEADER, Map.of(), false, Optional.of(0)));
    }

    @Test
    void only_the_leader_by_itself_is_cut_from_etcd_alone() {
        var named = Aim.at(Optional.of("patroni1"), Optional.empty());

        assertTrue(ordeal(Scenario.PARTITION, Map.of()).isFromEtcd());
        assertEquals(
                "{from=all, ways=one, for=30 s}",
                Ordeal.of(Scenario.PARTITION, named, Map.of(), true, Optional.empty())
                        .settings()
                        .toString());
    }

    @Test
    void whom_it_strikes_is_said_once() {
        assertThrows(Failure.class, () -> Aim.at(Optional.of("redis1"), Optional.of("redis")));
        assertEquals(
                "no role 'replika'; did you mean 'replica'?; "
                        + "there are: leader, replica, etcd, haproxy, redis, sentinel",
                assertThrows(Failure.class, () -> Aim.at(Optional.empty(), Optional.of("replika")))
                        .getMessage());
    }

    @Test
    void a_quick_one_takes_seconds() {
        var all = Ordeal.quick().stream().map(Ordeal::stay).reduce(Duration.ZERO, Duration::plus);

        assertEquals(Duration.ofSeconds(20), all);
    }

    private static Ordeal ordeal(Scenario scenario, Map<String, Integer> options) {
        return Ordeal.of(scenario, LEADER, options, false, Optional.empty());
    }
}
