package parity.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import parity.failure.Exit;
import parity.json.Json;
import parity.shell.Outcome;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

class FailoverReportTest {

    @Test
    void each_fault_has_a_line_under_what_it_ran_under() {
        var report = report(
                result(0, 20_400, 20_100, 22_600),
                result(1, 2_100, 2_020, 2_200),
                result(9, bout(5, true, 538, "null")));

        assertEquals("""
                fault                    median gap  least   most    bound   held    lost
                patroni kill             20.4 s      20.1 s  22.6 s  25.0 s  3 of 3  0
                patroni kill --skip-ttl  2.1 s       2.0 s   2.2 s   25.0 s  3 of 3  0
                redis switchover         5 ms        5 ms    5 ms    none    -       538
                mode: asynchronous, ttl: 20, cores: 2
                patroni kill --skip-ttl: the wait for the dead leader's key (ttl) is left out
                patroni kill: a median of 22.0 s at most: held
                patroni kill --skip-ttl: a median of 3.0 s at most: held
                """, printed(report));
        assertEquals(Exit.DONE, report.exit());
    }

    @Test
    void a_median_over_the_bar_is_a_finding() {
        var report = report(result(0, 22_400, 22_500, 20_000));

        assertTrue(printed(report).contains("patroni kill: a median of 22.0 s at most: MISSED"));
        assertEquals(Exit.FINDINGS, report.exit());
    }

    @Test
    void one_round_over_the_bound_is_a_finding_and_so_is_a_gap_without_an_end() {
        assertEquals(Exit.FINDINGS, report(result(2, 3_000, 25_100)).exit());

        var endless = report(result(2, bout(3_000, false, 0, "25000")));

        assertTrue(printed(endless).contains("no end"));
        assertEquals(Exit.FINDINGS, endless.exit());
    }

    @Test
    void a_drill_that_failed_is_told_and_never_counted() {
        var failed = Bout.of(new Outcome(1, "", "not healthy, so nothing was broken\n", Duration.ZERO));

        var report = report(result(4, bout(3_000, true, 0, "25000"), failed));

        assertTrue(printed(report).contains("1 of 1"));
        assertTrue(printed(report).contains("! patroni partition, round 2: not healthy, so nothing was broken"));
        assertEquals(Exit.FAILED, report.exit());
    }

    @Test
    void programs_get_the_same_figures() {
        var facts =
                Json.parse(Json.write(report(result(0, 20_400, 20_100, 22_600)).facts()));

        var kill = facts.get("faults").items().getFirst();
        assertEquals("patroni kill", kill.get("fault").text());
        assertEquals(20_400, kill.get("medianMillis").number());
        assertEquals(25_000, kill.get("boundMillis").number());
        assertEquals(3, kill.get("held").number());
        assertEquals("20", facts.at("settings", "ttl").text());
    }

    private static FailoverReport report(TrialResult... results) {
        return new FailoverReport(List.of(results), Map.of("cores", "2"));
    }

    private static TrialResult result(int trial, long... gaps) {
        return result(
                trial,
                LongStream.of(gaps).mapToObj(gap -> bout(gap, true, 0, "25000")).toArray(Bout[]::new));
    }

    private static TrialResult result(int trial, Bout... bouts) {
        return new TrialResult(Trial.ALL.get(trial), List.of(bouts));
    }

    private static Bout bout(long gap, boolean resumed, int lost, String bound) {
        var drill = """
                {"v":1,"result":"held","settings":{"mode":"asynchronous","ttl":"20","skip-ttl":"yes"},"lost":%d,
                 "rounds":[{"writeGapMillis":%d,"writesResumed":%b,"boundMillis":%s}]}
                """.formatted(lost, gap, resumed, bound);
        return Bout.of(new Outcome(3, drill, "", Duration.ZERO));
    }

    private static String printed(FailoverReport report) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        report.printTo(new Terminal(out, out, false, Verbosity.NORMAL, RunLog.none()));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
