package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parity.json.Json;
import parity.testing.RecipeRun;
import parity.testing.Suite;

/** The faults that {@link DrillTest} and {@link ChaosTest} do not look into: each is done, judged as held, and healed. */
@OnReferenceStack
class EveryFaultTest {

    private static final String ROOM = """
            volumes:
              redis3: { driver_opts: { type: tmpfs, device: tmpfs, o: "size=48m" } }
            """;

    /** The drill without a word more: in asynchronous mode the last write may be lost, which is then told. */
    @Test
    void a_killed_leader_is_replaced_within_the_bound(ReferenceStack stack) throws IOException {
        var drill = stack.run("test-failover", "--no-backup", "--json").json();

        var round = drill.get("rounds").items().getFirst();
        assertEquals("kill", drill.get("fault").text(), drill.toString());
        assertTrue(Set.of("no acknowledged write lost").containsAll(missed(drill)), drill.toString());
        assertEquals(missed(drill).isEmpty(), drill.get("lost").number() == 0, drill.toString());
        assertTrue(
                round.get("writeGapMillis").number() <= round.get("boundMillis").number(), drill.toString());
        assertEquals(round.get("newLeader").text(), stack.leader());
        stack.assertNoFaultIsLeft();
    }

    /** Nobody told it meanwhile that another leads: until it hears of that it takes what it is given. */
    @Test
    void an_old_leader_that_wakes_in_asynchronous_mode_takes_writes_and_that_is_told(ReferenceStack stack) {
        var drill = stack.run("test-failover", "--fault", "pause", "--no-backup", "--json")
                .exitsWith(3)
                .json();

        var round = drill.get("rounds").items().getFirst();
        assertEquals(
                missed(drill).contains("old leader takes no write"),
                round.at("writtenBehind", "taken").number() > 0,
                drill.toString());
        assertEquals(
                missed(drill).contains("never two primaries"),
                !round.get("twoPrimaries").items().isEmpty(),
                drill.toString());
        stack.assertNoFaultIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "partition", "disconnect"})
    void another_leads_and_nothing_acknowledged_is_lost(String fault, ReferenceStack stack) throws IOException {
        assertAnotherLeads(fault, stack);
    }

    /** At times nobody takes over from a frozen leader: docs/drills.md says why. */
    @ParameterizedTest
    @ValueSource(strings = {"kill", "pause"})
    @Tag(Suite.LONG)
    void another_leads_once_the_dead_leaders_key_is_gone(String fault, ReferenceStack stack) throws IOException {
        assertAnotherLeads(fault, stack);
    }

    private static void assertAnotherLeads(String fault, ReferenceStack stack) throws IOException {
        var round = held(stack.run("test-zero-data-loss", "--fault", fault, "--no-backup", "--json"));

        assertEquals(0, round.get("lost").number());
        assertNotEquals(round.get("oldLeader").text(), round.get("newLeader").text());
        assertEquals(round.get("newLeader").text(), stack.leader());
        stack.assertNoFaultIsLeft();
    }

    /** One that comes back as it went takes itself for the master until a Sentinel tells it otherwise: not always seen. */
    @ParameterizedTest
    @ValueSource(strings = {"stop", "pause", "disconnect"})
    void another_redis_is_master(String fault, ReferenceStack stack) throws IOException {
        var before = stack.master("sentinel1");

        var drill = stack.run("test-failover", "redis", "--fault", fault, "--json");

        var bearable = fault.equals("stop") ? Set.of() : Set.of("never two primaries");
        assertTrue(bearable.containsAll(missed(drill.json())), drill.outcome().out());
        drill.exitsWith(missed(drill.json()).isEmpty() ? 0 : 3);
        assertEquals(0, drill.json().get("lost").number());
        assertNotEquals(before, stack.master("sentinel1"));
        stack.assertNoFaultIsLeft();
    }

    /** A client at the side of the old master goes on writing there, and Redis forgets it: told, and not smoothed over. */
    @Test
    void a_redis_master_that_only_its_clients_reach_loses_what_it_acknowledged(ReferenceStack stack)
            throws IOException {
        var before = stack.master("sentinel1");

        var drill = stack.run("test-failover", "redis", "--fault", "partition", "--json")
                .exitsWith(3)
                .json();

        assertTrue(drill.get("lost").number() > 20, drill.toString());
        assertTrue(
                missed(drill).contains("at most 20 acknowledged writes lost")
                        && Set.of("at most 20 acknowledged writes lost", "never two primaries")
                                .containsAll(missed(drill)),
                drill.toString());
        assertNotEquals(before, stack.master("sentinel1"));
        stack.assertNoFaultIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "pause", "partition", "disconnect"})
    @Tag(Suite.LONG)
    void one_of_three_etcd_costs_nothing(String fault, ReferenceStack stack) {
        held(stack.run("test-failover", "etcd", "--fault", fault, "--no-backup", "--json"));

        stack.assertNoFaultIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "pause", "disconnect"})
    void a_proxy_that_is_away_is_waited_for(String fault, ReferenceStack stack) {
        held(stack.run("test-failover", "haproxy", "--fault", fault, "--json"));

        stack.assertNoFaultIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partition --for 25",
                "partition --node patroni1 --one-way --for 8",
                "partition --node patroni2 --for 8",
                "kill --role replica --for 3",
                "kill --node haproxy --for 2",
                "loss --percent 10 --for 4",
                "cpu --percent 30 --for 4",
                "disk --node redis2 --size 20 --for 3"
            })
    void trouble_is_felt_and_passes(String words, ReferenceStack stack) {
        held(stack.run("test-chaos", (words + " --no-backup --json").split(" ")));

        stack.assertNoFaultIsLeft();
    }

    @Test
    @Tag(Suite.LONG)
    void a_few_short_troubles_in_a_row_are_borne(ReferenceStack stack) {
        var quick = stack.run("test-chaos", "quick", "--no-backup", "--json").exitsWith(0);

        assertEquals(4, quick.json().get("scenarios").items().size());
        stack.assertNoFaultIsLeft();
    }

    /** A volume with a size of its own can be filled to the brim; who wrote there says so, and goes on afterwards. */
    @Test
    void a_volume_is_filled_to_the_brim_and_emptied(ReferenceStack stack) {
        stack.files().write("compose/room.yaml", ROOM).composed("compose/ha.yaml, compose/room.yaml");
        try {
            stack.node("redis3").lose("redis3");
            stack.run("dev-up").exitsWith(0);

            stack.run("test-chaos", "disk", "--node", "redis3", "--for", "4", "--json")
                    .exitsWith(0);

            assertTrue(stack.node("redis3").says("df", "-Pm", "/nodes/redis3").contains("48"));
            stack.run("health").exitsWith(0);
        } finally {
            stack.files().composed("compose/ha.yaml");
            stack.node("redis3").lose("redis3");
        }
        stack.assertNoFaultIsLeft();
    }

    private static Set<String> missed(Json drill) {
        return drill.get("expectations").items().stream()
                .filter(expectation -> !expectation.get("held").truth())
                .map(expectation -> expectation.get("sentence").text())
                .collect(Collectors.toSet());
    }

    private static Json held(RecipeRun drill) {
        var rounds = drill.exitsWith(0).json().get("rounds").items();
        assertEquals(1, rounds.size(), drill.outcome().out());
        return rounds.getFirst();
    }
}
