package parity.drill.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.drill.judgement.Told.ms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parity.drill.bound.Bound;
import parity.drill.chronicle.Read;
import parity.drill.chronicle.Recovery;
import parity.drill.chronicle.Rejoin;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;
import parity.drill.fault.Part;
import parity.drill.figure.ErrorKind;
import parity.drill.figure.Gap;
import parity.drill.figure.Reign;
import parity.failure.Exit;

/** Planted wrongs, each of which must be reported. */
class VerdictTest {

    private static final String[] ALL = {
        "leader changes within 30 s",
        "writes resume within 30 s",
        "reads resume within 1 s",
        "old leader takes no write",
        "old leader rejoins within 60 s",
        "all healthy within 60 s",
        "errors end when it recovers"
    };

    private final Told told = Told.failover();

    @Test
    void a_failover_as_it_should_be_is_held() {
        var verdict = told.verdict(ALL);

        assertEquals(Exit.DONE, verdict.exit());
        assertEquals("""
                writes resume within the bound: 20.5 s of ttl 20 + loop_wait 1 + retry_timeout 3 + proxy 1 = 25 s
                leader changes within 30 s: 20.0 s
                writes resume within 30 s: 20.5 s
                reads resume within 1 s: 50 ms
                old leader takes no write: none
                old leader rejoins within 60 s: 4.0 s, by rewind
                all healthy within 60 s: 6.0 s
                errors end when it recovers: none after
                no acknowledged write lost: 0 of 750
                never two primaries: 1683 looks""", rulings(verdict));
        assertEquals(List.of(), verdict.notes());
    }

    @Test
    void an_election_that_outlasts_one_vote_is_told_as_a_split_one() {
        told.settings.putAll(Map.of("down-after-milliseconds", "1000", "failover-timeout", "10000"));

        assertEquals(
                List.of("it took 20.0 s until another led, and without a split vote 11.0 s are enough: most likely each"
                        + " Sentinel voted for itself, and they vote again only after 2 x failover-timeout"),
                told.verdict(ALL).notes());

        told.settings.put("failover-timeout", "30000");
        assertEquals(List.of(), told.verdict(ALL).notes());
    }

    @Test
    void its_figures_are_those_of_the_client_and_of_every_node() {
        var figures = told.verdict().figures();

        assertEquals(Optional.of(ms(50)), figures.detect());
        assertEquals(Optional.of(ms(20_000)), figures.elect());
        assertEquals(Optional.of("patroni2"), figures.newLeader());
        assertEquals(Optional.of(new Gap(ms(995), ms(21_505), true)), figures.writes());
        assertEquals(
                List.of("patroni1", "patroni2"),
                figures.reigns().stream().map(Reign::node).toList());
        assertEquals(List.of(new ErrorKind("connection refused", 41, ms(1005), ms(21_005))), figures.errors());
    }

    @Test
    void one_lost_write_is_reported_by_its_id() {
        told.present.remove(42L);

        var verdict = told.verdict(ALL);

        assertEquals(Exit.FINDINGS, verdict.exit());
        assertEquals(List.of("no acknowledged write lost: missed, 1 of 750 (ids 42)"), missed(verdict));
    }

    @Test
    void a_team_may_accept_that_some_are_lost() {
        told.present.removeAll(List.of(42L, 43L));

        assertEquals(
                Exit.DONE, told.verdict("at most 2 acknowledged writes lost").exit());
        assertEquals(
                Exit.FINDINGS,
                told.verdict("at most 1 acknowledged writes lost").exit());
    }

    @Test
    void two_primaries_for_200_ms_are_reported() {
        told.looks.removeIf(look -> look.node().equals("patroni1")
                && look.at().compareTo(ms(22_000)) >= 0
                && look.at().compareTo(ms(22_300)) < 0);
        told.sees("patroni1", Role.PRIMARY, 22_010, 22_220);

        var verdict = told.verdict(ALL);

        assertEquals(Exit.FINDINGS, verdict.exit());
        assertEquals(
                List.of("never two primaries: missed, patroni1 and patroni2 for 200 to 290 ms from +21.0 s"),
                missed(verdict));
    }

    @Test
    void two_primaries_are_seen_even_at_a_single_look() {
        told.looks.removeIf(look -> look.node().equals("patroni1") && look.at().equals(ms(22_000)));
        told.looks.add(new Sighting(ms(22_000), "patroni1", Role.PRIMARY, true, ""));

        assertEquals(
                List.of("never two primaries: missed, patroni1 and patroni2 for up to 50 ms from +21.0 s"),
                missed(told.verdict()));
    }

    @Test
    void a_primary_that_refuses_writes_is_not_one_of_two() {
        told.looks.removeIf(look -> look.node().equals("patroni1") && look.at().equals(ms(22_000)));
        told.looks.add(new Sighting(ms(22_000), "patroni1", Role.PRIMARY, false, "NOREPLICAS"));

        assertEquals(List.of(), missed(told.verdict()));
    }

    @Test
    void a_hand_over_between_two_looks_is_only_noted() {
        told.looks.clear();
        told.sees("patroni1", Role.PRIMARY, 0, 1000);
        told.sees("patroni1", Role.REPLICA, 1050, 28_000);
        told.sees("patroni2", Role.REPLICA, 10, 1010);
        told.sees("patroni2", Role.PRIMARY, 1030, 28_000);

        var verdict = told.verdict();

        assertEquals(Exit.DONE, verdict.exit());
        assertEquals(
                List.of("patroni1 and patroni2 may both have been primary for up to 20 ms: no look tells it closer"),
                verdict.notes());
    }

    @Test
    void who_fell_silent_does_not_stay_primary_for_ever() {
        told.looks.removeIf(look -> look.node().equals("patroni1") && look.at().compareTo(ms(Told.FAULT)) > 0);
        told.looks.add(new Sighting(ms(27_900), "patroni1", Role.SILENT, false, ""));

        assertEquals(List.of(), told.verdict().figures().twoPrimaries());
    }

    @Test
    void a_late_election_is_reported() {
        told.looks.removeIf(look -> look.node().equals("patroni2") && look.at().compareTo(ms(27_950)) < 0);
        told.sees("patroni2", Role.REPLICA, 0, 27_900);

        var verdict = told.verdict("leader changes within 25 s");

        assertEquals(List.of("leader changes within 25 s: missed, 27.0 s"), missed(verdict));
    }

    @Test
    void no_election_is_reported_where_one_is_expected_and_one_where_none_is() {
        assertEquals(
                List.of(
                        "leader changes within 30 s: missed, nobody else was seen to lead, and the fault lasted only 21.0 s"),
                missed(Told.calm().verdict("leader changes within 30 s")));
        assertEquals(
                List.of("no leader change: missed, patroni2 leads after 20.0 s"),
                missed(told.verdict("no leader change")));
        assertEquals(
                "no leader change: patroni1 leads on",
                Told.calm().verdict("no leader change").rulings().get(1).toString());
    }

    @Test
    void a_leader_among_those_that_no_client_writes_to_is_no_new_leader() {
        var calm = Told.calm();
        for (int at = 0; at <= 28_000; at += 50) {
            calm.looks.add(new Sighting(ms(at), "etcd2", Role.PRIMARY, false, "leader of term 7"));
        }

        assertEquals(Exit.DONE, calm.verdict("no leader change", "no errors").exit());
    }

    @Test
    void a_gap_longer_than_the_bound_is_a_bound_missed() {
        told.bound = new Bound(ms(20_000), "ttl 20 = 20 s");

        var verdict = told.verdict();

        assertEquals(Exit.FINDINGS, verdict.exit());
        assertEquals(List.of("writes resume within the bound: missed, 20.5 s of ttl 20 = 20 s"), missed(verdict));
    }

    @Test
    void a_gap_that_never_ends_is_a_bound_missed_however_generous() {
        told.bound = new Bound(ms(3_600_000), "an hour");
        told.writes.removeIf(write -> write.begun().compareTo(ms(21_500)) >= 0);
        told.present.removeIf(id -> id >= Told.id(21_500));
        told.writes.add(new Write(9_000, ms(21_500), ms(27_995), Fate.UNKNOWN, ""));

        assertEquals(
                List.of("writes resume within the bound: missed, not in 27.0 s of an hour"), missed(told.verdict()));
    }

    @Test
    void where_nothing_bounds_it_the_gap_is_measured_and_not_judged() {
        told.bound = Bound.none("failsafe_mode is off");

        assertEquals(Exit.DONE, told.verdict().exit());
        assertEquals(
                List.of("nothing bounds the gap: failsafe_mode is off"),
                told.verdict().notes());
        assertEquals(
                List.of("writes resume within the bound: missed, 20.5 s, and nothing bounds it: failsafe_mode is off"),
                missed(told.verdict("writes resume within the bound")));
    }

    @Test
    void a_write_that_is_there_without_an_answer_is_no_loss_but_told() {
        told.writes.add(new Write(9_000, ms(1010), ms(2010), Fate.UNKNOWN, "timed out"));
        told.present.add(9_000L);

        var verdict = told.verdict();

        assertEquals(Exit.DONE, verdict.exit());
        assertEquals(
                List.of("1 not acknowledged and there all the same (ids 9000): who tries again writes twice"),
                verdict.notes());
    }

    @Test
    void writes_that_the_old_leader_took_after_another_led_are_reported() {
        told.behind.addAll(List.of(9_001L, 9_002L));
        told.present.add(9_002L);

        var verdict = told.verdict("old leader takes no write");

        assertEquals(List.of("old leader takes no write: missed, it took 2, of which 1 are lost"), missed(verdict));
        assertEquals(
                List.of("patroni1 took 2 from a direct client after another led; 1 of them are lost"),
                told.verdict().notes());
    }

    @Test
    void errors_after_the_recovery_are_reported() {
        told.reads.add(new Read(ms(28_400), ms(29_400), "timed out"));

        assertEquals(
                List.of("errors end when it recovers: missed, one still 1.4 s later"),
                missed(told.verdict("errors end when it recovers")));
        assertEquals(
                List.of("no errors: missed, 42, most of them: connection refused"), missed(told.verdict("no errors")));
    }

    @Test
    void an_old_leader_that_stays_away_is_reported() {
        told.rejoin = Optional.empty();

        assertEquals(
                List.of("old leader rejoins within 60 s: missed, it was not seen to"),
                missed(told.verdict("old leader rejoins within 60 s")));
    }

    @Test
    void an_old_leader_that_told_nothing_of_its_way_is_back_all_the_same() {
        told.rejoin = Optional.of(new Rejoin(ms(26_000), ""));

        assertEquals(
                "old leader rejoins within 60 s: 4.0 s",
                told.verdict("old leader rejoins within 60 s").rulings().get(1).toString());
    }

    @Test
    void what_never_was_well_again_is_missed_and_all_else_is_told() {
        told.recovery = Recovery.never("not within 180 s: patroni1: silent");
        told.present.remove(42L);

        var verdict = told.verdict("errors end when it recovers");

        assertEquals(Exit.FINDINGS, verdict.exit());
        assertEquals(
                List.of(
                        "errors end when it recovers: missed, it did not recover",
                        "no acknowledged write lost: missed, 1 of 750 (ids 42)",
                        "all healthy within 180 s: missed, not within 180 s: patroni1: silent"),
                missed(verdict));
    }

    @Test
    void writes_that_never_resume_are_missed_also_where_nothing_bounds_them() {
        told.bound = Bound.none("failsafe_mode is off");
        told.writes.removeIf(write -> write.begun().compareTo(ms(21_500)) >= 0);
        told.present.removeIf(id -> id >= Told.id(21_500));

        assertEquals(List.of("writes resume within 180 s: missed, not in 20.0 s"), missed(told.verdict()));
    }

    @Test
    void what_was_over_by_itself_is_counted_from_its_begin() {
        told.isLasting = false;

        var figures = told.verdict().figures();

        assertEquals(Optional.of(ms(25_000)), figures.rejoin());
        assertEquals(Optional.of(ms(27_000)), figures.recovery());
    }

    @Test
    void without_a_majority_of_etcd_the_leader_does_what_it_was_told() {
        var downAt5 = quorumLost(5_000, "off");
        var never = quorumLost(22_000, "off");
        var downWithFailsafe = quorumLost(5_000, "on");
        var led = quorumLost(22_000, "on");

        assertEquals("leader does what failsafe_mode says: off: patroni1 stepped down after 4.1 s", failsafe(downAt5));
        assertEquals("leader does what failsafe_mode says: missed, off: patroni1 led on", failsafe(never));
        assertEquals(
                "leader does what failsafe_mode says: missed, on: patroni1 stepped down after 4.1 s",
                failsafe(downWithFailsafe));
        assertEquals("leader does what failsafe_mode says: on: patroni1 led on", failsafe(led));
    }

    @Test
    void whoever_takes_over_without_a_majority_of_etcd_is_reported() {
        var told = quorumLost(5_000, "off");
        told.sees("patroni3", Role.PRIMARY, 8_000, 9_000);

        assertEquals(
                "leader does what failsafe_mode says: missed, off: patroni1 stepped down after 4.1 s, and patroni3 led",
                failsafe(told));
    }

    @Test
    void a_majority_that_was_never_lost_says_nothing_of_failsafe_mode() {
        assertEquals(
                List.of("leader does what failsafe_mode says: missed, etcd kept its majority"),
                missed(Told.calm().verdict("leader does what failsafe_mode says")));
    }

    @Test
    void who_did_not_act_is_quoted() {
        var told = Told.failover();
        told.excuses.add("patroni2 said last: following a different leader because i am not allowed to promote");

        assertTrue(
                told.verdict("never two primaries").notes().contains(told.excuses.getFirst()),
                told.verdict("never two primaries").notes().toString());
    }

    /** The leader is a replica from a moment until etcd is back at 22 s. */
    private static Told quorumLost(int down, String failsafe) {
        var told = new Told();
        told.part = Part.ETCD;
        told.fault = "quorum";
        told.settings.put("failsafe", failsafe);
        told.acknowledged(0, 28_000);
        told.answered(0, 28_000);
        told.sees("patroni1", Role.PRIMARY, 0, down);
        told.sees("patroni1", Role.REPLICA, down + 50, 22_000);
        told.sees("patroni1", Role.PRIMARY, 22_050, 28_000);
        told.sees("patroni2", Role.REPLICA, 0, 28_000);
        return told;
    }

    private static String failsafe(Told told) {
        return told.verdict("leader does what failsafe_mode says").rulings().stream()
                .map(Ruling::toString)
                .filter(ruling -> ruling.startsWith("leader does"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> missed(Verdict verdict) {
        assertTrue(verdict.doubts().isEmpty(), verdict.doubts().toString());
        return verdict.rulings().stream()
                .filter(ruling -> !ruling.held())
                .map(Ruling::toString)
                .toList();
    }

    private static String rulings(Verdict verdict) {
        return verdict.rulings().stream().map(Ruling::toString).collect(Collectors.joining("\n"));
    }
}
