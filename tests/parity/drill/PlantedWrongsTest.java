package parity.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.drill.bound.Bound;
import parity.drill.chronicle.Chronicle;
import parity.drill.fault.Fault;
import parity.drill.judgement.Expectations;
import parity.drill.judgement.Rounds;
import parity.drill.judgement.Ruling;
import parity.drill.judgement.Verdict;
import parity.drill.report.DrillReport;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** The drill as it is, with all its threads, over a cluster that does wrong: what it does must be seen. */
class PlantedWrongsTest {

    private static final Bound GENEROUS = new Bound(Duration.ofSeconds(20), "20 s");
    private static final Bound SHORT = new Bound(Duration.ofMillis(300), "300 ms");
    private static final Duration SOON = Duration.ofMillis(600);

    @TempDir
    private Path folder;

    @Test
    void an_honest_cluster_holds() {
        var verdict = verdict(GENEROUS, Wrong.NONE);

        assertEquals(Exit.DONE, verdict.exit(), () -> verdict.rulings() + " " + verdict.doubts());
        assertEquals(Optional.of("node2"), verdict.figures().newLeader());
        assertTrue(verdict.figures().balance().acknowledged().size() >= 100);
    }

    @Test
    void one_lost_write_is_told_by_its_id() {
        var cluster = FakeCluster.with(GENEROUS, Wrong.ONE_LOST);
        var verdict = verdict(drill(cluster, Patience.USUAL).run());

        assertEquals(Exit.FINDINGS, verdict.exit());
        assertEquals(List.of(cluster.lost()), verdict.figures().balance().lost().first(2));
        assertEquals(List.of("no acknowledged write lost"), missed(verdict));
    }

    @Test
    void two_primaries_for_200_ms_are_seen() {
        var verdict = verdict(GENEROUS, Wrong.TWO_LEAD);
        var seen = verdict.figures().seenTwoPrimaries();

        assertEquals(Exit.FINDINGS, verdict.exit());
        assertEquals(List.of("never two primaries"), missed(verdict));
        assertEquals(1, seen.size(), seen.toString());
        assertEquals(
                List.of("node1", "node2"),
                List.of(seen.getFirst().one(), seen.getFirst().other()));
        var most = seen.getFirst().atMost().minus(seen.getFirst().from()).toMillis();
        assertTrue(most >= 20 && most <= 2000, most + " ms");
    }

    @Test
    void an_election_later_than_the_bound_is_missed() {
        var verdict = verdict(SHORT, Wrong.LATE);

        assertEquals(Exit.FINDINGS, verdict.exit());
        assertEquals(List.of("writes resume within the bound"), missed(verdict));
        assertTrue(verdict.figures().elect().orElseThrow().toMillis() >= 1000);
    }

    @Test
    void that_nobody_leads_again_is_a_finding_of_the_round_though_nobody_can_count() {
        var drill = drill(FakeCluster.with(SHORT, Wrong.NOBODY_LEADS), hasty());
        var verdict = verdict(drill.run());

        assertEquals(Exit.FINDINGS, verdict.exit(), () -> verdict.doubts().toString());
        assertEquals(
                List.of("writes resume within the bound", "no acknowledged write lost", "all healthy within 180 s"),
                missed(verdict));
        assertEquals("?", verdict.figures().balance().lostCount());
    }

    @Test
    void who_is_healthy_and_lacks_something_has_not_recovered() {
        var verdict = verdict(GENEROUS, Wrong.SLOW_TO_END);

        assertEquals(Exit.DONE, verdict.exit(), () -> verdict.rulings() + " " + verdict.doubts());
        var recovery = verdict.figures().recovery().orElseThrow().toMillis();
        assertTrue(recovery >= 1000, recovery + " ms");
    }

    @Test
    void what_is_lacking_for_good_is_a_finding_and_no_round_begins_with_it() {
        var drill = drill(
                FakeCluster.with(GENEROUS, Wrong.NEVER_WHOLE), new Patience(SOON, SOON.multipliedBy(5), SOON, SOON));
        var verdict = verdict(drill.run());

        assertEquals(List.of("all healthy within 180 s"), missed(verdict));
        assertEquals(
                "not as far as its settings promise, so nothing is broken on purpose: no replica is chosen",
                assertThrows(Failure.class, drill::run).getMessage());
    }

    @Test
    void a_round_that_cannot_begin_takes_nothing_from_those_before() {
        var drill = drill(FakeCluster.with(SHORT, Wrong.ONE_LOST, Wrong.NOBODY_LEADS), hasty());
        var evidence = new Evidence<Chronicle>(_ -> {});
        evidence.keep(() -> evidence.gather("round", 20, _ -> drill.run()));

        assertEquals(2, evidence.found().size());
        assertEquals(
                Optional.of("round 3 of 20: not healthy, so nothing is broken on purpose: cluster: nobody leads;"
                        + " 'health' says more"),
                evidence.failure());
        var report = report(evidence);
        assertEquals(Exit.FINDINGS, report.exit());
        var facts = Json.parse(Json.write(report.facts()));
        assertEquals(evidence.failure().orElseThrow(), facts.get("failure").text());
        assertEquals(1, facts.get("lost").number());
        assertEquals(2, facts.get("rounds").items().size());
        assertFalse(facts.get("rounds").items().get(1).at("writes", "lost").isPresent());
    }

    @Test
    void who_is_ill_for_a_moment_only_keeps_no_round_from_beginning() {
        var cluster = FakeCluster.with(SHORT, Wrong.LATE);
        cluster.blow(Fault.KILL, "node1").deed().run();
        assertFalse(cluster.isWell());

        var verdict = verdict(drill(cluster, Patience.USUAL).run());

        assertEquals(Exit.DONE, verdict.exit(), () -> verdict.rulings() + " " + verdict.doubts());
    }

    @Test
    void a_mode_that_cannot_be_put_back_takes_nothing_from_the_rounds() {
        var drill = drill(FakeCluster.with(GENEROUS), Patience.USUAL);
        var evidence = new Evidence<Chronicle>(_ -> {});
        evidence.keep(() -> {
            evidence.gather("round", 1, _ -> drill.run());
            throw new Failure("could not be healed");
        });

        assertEquals(Exit.FAILED, report(evidence).exit());
        var tally = report(evidence).tally();
        assertTrue(tally.startsWith("kill of node1: failed: 1 of 1 round held; "), tally);
    }

    @Test
    void a_first_round_that_fails_is_a_failure_as_ever() {
        var cluster = FakeCluster.with(SHORT, Wrong.NOBODY_LEADS);
        cluster.blow(Fault.KILL, "node1").deed().run();
        var evidence = new Evidence<Chronicle>(_ -> {});

        assertThrows(
                Failure.class,
                () -> evidence.gather("round", 2, _ -> drill(cluster, hasty()).run()));
    }

    private Verdict verdict(Bound bound, Wrong wrong) {
        return verdict(drill(FakeCluster.with(bound, wrong), Patience.USUAL).run());
    }

    private static Verdict verdict(Chronicle chronicle) {
        return Verdict.of(chronicle, Expectations.USUAL);
    }

    private static DrillReport report(Evidence<Chronicle> evidence) {
        return new DrillReport(Rounds.of(evidence.found(), Expectations.USUAL), Optional.empty(), evidence.failure());
    }

    private Drill drill(FakeCluster cluster, Patience patience) {
        var site = new FakeSite(cluster, folder, patience);
        return new Drill(site, cluster, Fault.KILL, false, Optional.empty(), _ -> {});
    }

    /** Who waits no longer than it takes to see that nothing comes. */
    private static Patience hasty() {
        return new Patience(SOON, Patience.USUAL.start(), SOON, SOON);
    }

    private static List<String> missed(Verdict verdict) {
        return verdict.rulings().stream()
                .filter(ruling -> !ruling.held())
                .map(Ruling::sentence)
                .toList();
    }
}
