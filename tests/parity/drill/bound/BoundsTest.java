package parity.drill.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.json.Json;

class BoundsTest {

    private final PatroniBound shipped = patroni("{\"ttl\":20,\"loop_wait\":1,\"retry_timeout\":9}");

    @Test
    void a_leader_that_is_gone_without_a_word_is_missed_when_its_key_expires() {
        for (var fault : new String[] {"kill", "pause", "partition", "disconnect"}) {
            var bound = shipped.under(fault);

            assertEquals("ttl 20 + loop_wait 1 + retry_timeout 9 + proxy 1 = 31 s", bound.why(), fault);
            assertEquals(Duration.ofSeconds(31), bound.limit());
        }
    }

    @Test
    void what_is_absent_is_patronis_default() {
        assertEquals(
                "ttl 30 + loop_wait 10 + retry_timeout 10 + proxy 1 = 51 s",
                patroni("null").under("kill").why());
    }

    @Test
    void what_patroni_raises_or_lowers_is_raised_and_lowered_here() {
        assertEquals(
                "ttl 20 + loop_wait 1 + retry_timeout 3 + proxy 1 = 25 s",
                patroni("{\"ttl\":5,\"loop_wait\":0,\"retry_timeout\":1}")
                        .under("kill")
                        .why());
        assertEquals(
                "ttl 20 + loop_wait 1 + retry_timeout 9 + proxy 1 = 31 s",
                patroni("{\"ttl\":20,\"loop_wait\":10,\"retry_timeout\":10}")
                        .under("kill")
                        .why());
        assertEquals(
                "ttl 24 + loop_wait 4 + retry_timeout 10 + proxy 1 = 39 s",
                patroni("{\"ttl\":\"24\",\"loop_wait\":10,\"retry_timeout\":10}")
                        .under("kill")
                        .why());
    }

    @Test
    void a_leader_that_hands_over_need_not_be_missed() {
        assertEquals(
                "clean shutdown 2 + loop_wait 1 + retry_timeout 9 + proxy 1 = 13 s",
                shipped.under("stop").why());
        assertEquals(shipped.under("stop"), shipped.under("switchover"));
    }

    @Test
    void a_crash_of_postgres_is_mended_in_place_for_as_long_as_patroni_is_told() {
        var atOnce = patroni("{\"ttl\":20,\"loop_wait\":1,\"retry_timeout\":9,\"primary_start_timeout\":0}");

        assertEquals(
                "loop_wait 1 + primary_start_timeout 300 + proxy 1 = 302 s",
                shipped.under("postgres-crash").why());
        assertEquals(
                "loop_wait 1 + retry_timeout 9 + proxy 1 = 11 s",
                atOnce.under("postgres-crash").why());
    }

    @Test
    void a_key_that_is_taken_away_is_named_as_skipped() {
        assertEquals(
                "ttl skipped 0 + loop_wait 1 + retry_timeout 9 + proxy 1 = 11 s",
                shipped.withoutTtl().why());
    }

    @Test
    void without_a_majority_of_etcd_only_failsafe_bounds_the_gap() {
        assertEquals("retry_timeout 9 = 9 s", shipped.withoutEtcd(true).why());
        assertFalse(shipped.withoutEtcd(false).isKnown());
        assertEquals(
                Duration.ofSeconds(10),
                patroni("{\"failsafe_mode\":true}").withoutEtcd(false).limit());
    }

    @Test
    void a_redis_master_is_missed_and_replaced_in_the_second_vote_where_the_first_is_split() {
        var bound = SentinelBound.ofMillis(1500, 10_000).under("kill");

        assertEquals(
                "down-after 1.5 + split vote (2 x failover-timeout + 1) 21 + failover-timeout 10 = 32.5 s",
                bound.why());
        assertEquals(Duration.ofMillis(32_500), bound.limit());
    }

    @Test
    void nobody_votes_where_the_sentinels_are_told_to_move_a_master() {
        assertEquals(
                "failover-timeout 10 = 10 s",
                SentinelBound.ofMillis(1500, 10_000).under("switchover").why());
    }

    @Test
    void the_settings_that_a_round_of_sentinels_ran_under_are_found_again() {
        var settings = Map.of("down-after-milliseconds", "1000", "failover-timeout", "5000", "quorum", "2");

        assertEquals(Optional.of(SentinelBound.ofMillis(1000, 5000)), SentinelBound.in(settings));
        assertEquals(Optional.empty(), SentinelBound.in(Map.of("ttl", "20")));
    }

    private static PatroniBound patroni(String config) {
        return PatroniBound.of(Json.parse(config));
    }
}
