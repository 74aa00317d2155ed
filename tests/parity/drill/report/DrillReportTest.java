package parity.drill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.drill.judgement.Told.ms;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Rejoin;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.figure.Measure;
import parity.drill.judgement.Expectations;
import parity.drill.judgement.Rounds;
import parity.drill.judgement.Spread;
import parity.drill.judgement.Told;
import parity.failure.Exit;
import parity.json.Json;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

class DrillReportTest {

    private static final String[] EXPECTED = {"leader changes within 30 s", "old leader rejoins within 60 s"};

    private final Told told = Told.failover();

    @Test
    void tells_what_happened_when_what_the_client_got_and_what_was_promised() {
        told.settings.put("skip-ttl", "no");

        assertEquals("""
                kill of patroni1 (mode: asynchronous, skip-ttl: no)
                   +0.0 s  kill of patroni1
                   +0.1 s  patroni1 is silent
                  +20.0 s  patroni2 leads
                  +20.5 s  writes go on, after 20.5 s
                  +21.0 s  the fault is healed
                  +25.0 s  patroni1 is back, by rewind
                  +27.0 s  all healthy
                750 writes acknowledged, 0 lost; 41 refused, 0 without an answer; 0 there all the same; at the longest 20.5 s without one acknowledged
                  41 x connection refused (+0.0 s to +20.0 s)
                prepared in 1.9 s; writers: 100 writes/s, 0.9 % of a core
                ✓  writes resume within the bound  20.5 s of ttl 20 + loop_wait 1 + retry_timeout 3 + proxy 1 = 25 s
                ✓  leader changes within 30 s      20.0 s
                ✓  old leader rejoins within 60 s  4.0 s, by rewind
                ✓  no acknowledged write lost      0 of 750
                ✓  never two primaries             1683 looks
                kill of patroni1: held, all 5 expectations (drills/test.yml)
                """, printed(report(told)));
        assertEquals(Exit.DONE, report(told).exit());
    }

    @Test
    void shows_what_went_wrong_and_smooths_nothing_over() {
        told.present.removeAll(List.of(42L, 43L));
        told.behind.add(9_001L);
        told.rejoin = Optional.empty();
        told.sees("patroni1", Role.PRIMARY, 22_010, 22_030);
        told.looks.removeIf(look -> look.role() == Role.SILENT && look.at().equals(ms(22_050)));

        assertEquals("""
                kill of patroni1 (mode: asynchronous)
                   +0.0 s  kill of patroni1
                   +0.1 s  patroni1 is silent
                  +20.0 s  patroni2 leads
                  +20.5 s  writes go on, after 20.5 s
                  +21.0 s  the fault is healed
                  +21.0 s  patroni1 leads
                  +21.0 s  two primaries, patroni1 and patroni2, for up to 90 ms
                  +27.0 s  all healthy
                750 writes acknowledged, 2 lost; 41 refused, 0 without an answer; 0 there all the same; at the longest 20.5 s without one acknowledged
                  41 x connection refused (+0.0 s to +20.0 s)
                prepared in 1.9 s; writers: 100 writes/s, 0.9 % of a core
                ✓  writes resume within the bound  20.5 s of ttl 20 + loop_wait 1 + retry_timeout 3 + proxy 1 = 25 s
                ✓  leader changes within 30 s      20.0 s
                ✗  old leader rejoins within 60 s  missed: it was not seen to
                ✗  no acknowledged write lost      missed: 2 of 750 (ids 42, 43)
                ✗  never two primaries             missed: patroni1 and patroni2 for up to 90 ms from +21.0 s
                ! patroni1 took 1 from a direct client after another led; 1 of them are lost
                kill of patroni1: missed: 2 of 5 expectations held (drills/test.yml)
                """, printed(report(told)));
        assertEquals(Exit.FINDINGS, report(told).exit());
    }

    @Test
    void where_nothing_happened_it_says_so() {
        assertEquals(
                """
                kill of patroni1 (mode: asynchronous)
                   +0.0 s  kill of patroni1
                  +21.0 s  the fault is healed
                  +25.0 s  patroni1 is back, by rewind
                  +27.0 s  all healthy
                2800 writes acknowledged, 0 lost; 0 refused, 0 without an answer; 0 there all the same; at the longest 10 ms without one acknowledged
                prepared in 1.9 s; writers: 100 writes/s, 0.9 % of a core
                ✓  writes resume within the bound  10 ms of ttl 20 + loop_wait 1 + retry_timeout 3 + proxy 1 = 25 s
                ✓  no leader change                patroni1 leads on
                ✓  no acknowledged write lost      0 of 2800
                ✓  never two primaries             1122 looks
                kill of patroni1: held, all 4 expectations (drills/test.yml)
                """,
                printed(new DrillReport(
                        Rounds.of(List.of(Told.calm().chronicle()), Told.expecting("no leader change")))));
    }

    @Test
    void a_leader_that_comes_back_in_its_place_leads_again() {
        var crash = Told.calm();
        crash.fault = "postgres-crash";
        crash.looks.removeIf(look -> look.node().equals("patroni1")
                && look.at().compareTo(ms(1000)) > 0
                && look.at().compareTo(ms(2200)) < 0);
        crash.sees("patroni1", Role.SILENT, 1100, 2150);

        var events = new Timeline(crash.verdict().figures()).events();

        assertEquals(
                List.of("postgres-crash of patroni1", "patroni1 is silent", "patroni1 leads again"),
                events.stream().map(Event::words).limit(3).toList());
    }

    @Test
    void who_leads_before_it_takes_writes_is_told_so_by_the_same_moments_everywhere() {
        told.looks.replaceAll(
                look -> look.node().equals("patroni2") && look.at().compareTo(ms(21_500)) < 0
                        ? new Sighting(look.at(), look.node(), look.role(), false, "")
                        : look);

        var verdict = told.verdict("leader changes within 30 s");
        var led = Json.parse(Json.write(new RoundFacts(verdict).all()));

        assertEquals(
                List.of("+20.0 s patroni2 leads", "+20.5 s patroni2 takes writes"),
                new Timeline(verdict.figures())
                        .events().stream()
                                .filter(event -> event.words().startsWith("patroni2"))
                                .map(event -> Seconds.after(event.since()) + " " + event.words())
                                .toList());
        assertEquals(
                "leader changes within 30 s: 20.0 s", verdict.rulings().get(1).toString());
        assertEquals(20_000, led.get("electMillis").number());
        assertEquals(
                "{\"nodes\":[\"patroni2\"],\"fromMillis\":20000,\"writesMillis\":20500,\"untilMillis\":27000}",
                Json.write(led.get("leaders").items().get(1)));
    }

    @Test
    void what_etcd_did_stands_before_the_end_of_the_fault() {
        var calm = Told.calm();
        calm.beside = "etcd1 leads etcd; etcd2 is silent";

        assertEquals(
                List.of("kill of patroni1", "etcd1 leads etcd; etcd2 is silent", "the fault is healed"),
                new Timeline(calm.verdict().figures())
                        .events().stream().map(Event::words).limit(3).toList());
    }

    @Test
    void a_gap_without_an_end_is_an_event() {
        told.writes.removeIf(write -> write.begun().compareTo(ms(21_500)) >= 0);
        told.present.removeIf(id -> id >= Told.id(21_500));

        var events = new Timeline(told.verdict().figures()).events();

        assertEquals(
                List.of("no writes for 20.0 s, and no end"),
                events.stream()
                        .map(Event::words)
                        .filter(words -> words.contains("writes"))
                        .toList());
    }

    @Test
    void several_rounds_are_told_together() {
        var late = Told.failover();
        late.writes.removeIf(write ->
                write.begun().compareTo(ms(21_500)) >= 0 && write.begun().compareTo(ms(27_000)) < 0);
        late.present.removeIf(id -> id >= Told.id(21_500) && id < Told.id(27_000));
        var worthless = Told.failover();
        worthless.old = "patroni3";
        var report = new DrillReport(
                Rounds.of(Stream.of(told, late, worthless).map(Told::chronicle).toList(), Told.expecting(EXPECTED)));

        assertEquals(
                """
                kill of patroni1 (mode: asynchronous), 3 rounds
                round  target    next      writes stopped  lost
                1      patroni1  patroni2  20.5 s          0     held
                2      patroni1  patroni2  26.0 s          0     missed
                3      patroni1  patroni2  20.5 s          0     worthless
                                       median  least   most    rounds
                old leader lost after  50 ms   50 ms   50 ms   2
                another leads after    20.0 s  20.0 s  20.0 s  3
                writes stopped for     20.5 s  20.5 s  26.0 s  3
                reads stopped for      50 ms   50 ms   50 ms   3
                old leader back after  4.0 s   4.0 s   4.0 s   3
                all healthy after      6.0 s   6.0 s   6.0 s   3
                1700 writes acknowledged, 0 lost
                """, printed(report).lines().limit(13).map(line -> line + "\n").reduce("", String::concat));
        assertEquals("kill of patroni: missed: 1 of 3 rounds held (drills/test.yml)", report.summary());
        assertEquals(Exit.FINDINGS, report.exit());
    }

    @Test
    void a_worthless_round_does_not_boast_of_what_it_held() {
        told.old = "patroni3";

        var report = report(told);

        assertEquals(
                "kill of patroni1: worthless: patroni3 was not seen to lead before the fault (drills/test.yml)",
                report.summary());
        assertEquals(Exit.FAILED, report.exit());
    }

    @Test
    void a_drill_without_a_round_is_no_drill() {
        assertThrows(IllegalArgumentException.class, () -> new Rounds("", List.of()));
    }

    @Test
    void what_failed_after_a_round_is_told_and_takes_nothing_from_it() {
        var report = failed(told);

        assertEquals(
                """
                ! failed: round 2 of 20: not healthy
                kill of patroni1: failed: 1 of 1 round held (drills/test.yml)
                """, printed(report).lines().skip(16).map(line -> line + "\n").reduce("", String::concat));
        assertEquals(Exit.FAILED, report.exit());
        assertEquals(
                "round 2 of 20: not healthy",
                Json.parse(Json.write(report.facts())).get("failure").text());
    }

    @Test
    void what_was_found_counts_whatever_failed_after_it() {
        told.present.remove(42L);

        assertEquals(Exit.FINDINGS, failed(told).exit());
        assertEquals(
                "kill of patroni1: missed: 4 of 5 expectations held (drills/test.yml)",
                failed(told).summary());
    }

    @Test
    void scenarios_before_one_that_failed_are_told() {
        var chaos = new ChaosReport(List.of(report(told)), Optional.of("scenario 2 of 4: not healthy"));

        assertEquals(Exit.FAILED, chaos.exit());
        assertEquals(
                "[\"failure\",\"scenarios\"]",
                Json.write(Json.parse(Json.write(chaos.facts())).entries().keySet()));
        told.present.remove(42L);
        assertEquals(Exit.FINDINGS, new ChaosReport(List.of(report(told)), Optional.of("no engine")).exit());
    }

    @Test
    void what_nobody_could_read_back_counts_as_neither_lost_nor_kept() {
        told.unread = "nobody leads";

        assertTrue(printed(report(told)).contains("750 writes acknowledged, ? lost;"), printed(report(told)));
        var writes = Json.parse(Json.write(report(told).facts()))
                .get("rounds")
                .items()
                .getFirst()
                .get("writes");
        assertFalse(writes.get("lost").isPresent() || writes.get("lostIds").isPresent());
    }

    @Test
    void the_median_of_two_rounds_lies_between_them() {
        var slow = Told.failover();
        slow.rejoin = Optional.of(new Rejoin(ms(28_000), "re-clone"));

        var rounds = Rounds.of(List.of(told.chronicle(), slow.chronicle()), Expectations.USUAL);

        assertEquals(
                new Spread(ms(5000), ms(4000), ms(6000), 2), rounds.spreads().get(Measure.REJOIN));
    }

    @Test
    void programs_get_the_same_facts_under_stable_names() {
        told.present.remove(42L);

        var facts = Json.parse(Json.write(report(told).facts()));
        var round = facts.get("rounds").items().getFirst();

        assertEquals("patroni", facts.get("part").text());
        assertEquals("missed", facts.get("result").text());
        assertEquals(20_510, facts.at("spreads", "writeGapMillis", "median").number());
        assertEquals(
                List.of(
                        "result",
                        "target",
                        "oldLeader",
                        "newLeader",
                        "detectMillis",
                        "electMillis",
                        "writeGapMillis",
                        "readGapMillis",
                        "rejoinMillis",
                        "recoveryMillis",
                        "writesResumed",
                        "readsResumed",
                        "healedMillis",
                        "rejoinWay",
                        "boundMillis",
                        "bound",
                        "writes",
                        "writtenBehind",
                        "errors",
                        "orders",
                        "overhead",
                        "leaders",
                        "twoPrimaries",
                        "expectations",
                        "notes",
                        "doubts",
                        "settings"),
                List.copyOf(round.entries().keySet()));
        assertEquals(20_000, round.get("electMillis").number());
        assertEquals("[42]", Json.write(round.at("writes", "lostIds")));
        assertEquals(
                "{\"nodes\":[\"patroni2\"],\"fromMillis\":20000,\"writesMillis\":20000,\"untilMillis\":27000}",
                Json.write(round.get("leaders").items().get(1)));
        assertEquals("asynchronous", round.at("settings", "mode").text());
        assertEquals(
                "{\"preparedMillis\":1900,\"writesPerSecond\":100.2,\"percentOfCore\":0.9}",
                Json.write(round.get("overhead")));
    }

    private static DrillReport failed(Told told) {
        var rounds = report(told).rounds();
        return new DrillReport(rounds, Optional.empty(), Optional.of("round 2 of 20: not healthy"));
    }

    private static DrillReport report(Told told) {
        return new DrillReport(Rounds.of(List.of(told.chronicle()), Told.expecting(EXPECTED)));
    }

    private static String printed(DrillReport report) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        report.printTo(new Terminal(out, out, false, Verbosity.NORMAL, RunLog.none()));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
