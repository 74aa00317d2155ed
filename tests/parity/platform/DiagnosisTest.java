package parity.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

class DiagnosisTest {

    @Test
    void ends_well_when_nothing_failed() {
        var diagnosis = of(Verdict.pass("yes"), Verdict.warn("old", "renew it"), Verdict.skip("no reason"));

        assertEquals(Exit.DONE, diagnosis.exit());
    }

    @Test
    void tells_what_is_missing_from_what_is_wrong() {
        assertEquals(Exit.FINDINGS, of(Verdict.fail("2 GB", "more")).exit());
        assertEquals(
                Exit.MISSING,
                of(Verdict.fail("2 GB", "more"), Verdict.missing("none", "install"))
                        .exit());
    }

    @Test
    void a_failure_that_is_ignored_still_shows_as_a_warning() {
        var diagnosis = of(Verdict.fail("2 GB", "more")).tolerant(true);

        assertEquals(Exit.DONE, diagnosis.exit());
        assertEquals("2 GB (ignored)", diagnosis.findings().getFirst().detail());
    }

    @Test
    void a_check_past_its_own_limit_warns_and_holds_no_other_up() {
        var never = new CountDownLatch(1);
        var slow = Check.of("engine.slow", "slow", () -> {
                    never.await();
                    return Verdict.pass("at last");
                })
                .within(Duration.ofMillis(50));

        var diagnosis = Diagnosis.of(List.of(slow, Check.of("engine.quick", "quick", () -> Verdict.pass("yes"))));

        assertEquals(Level.WARN, level(diagnosis, "engine.slow"));
        assertEquals(Level.PASS, level(diagnosis, "engine.quick"));
    }

    @Test
    void what_a_check_cannot_find_out_is_a_warning_and_what_the_user_can_mend_a_failure() {
        var diagnosis = Diagnosis.of(List.of(
                Check.of("engine.bug", "bug", () -> {
                    throw new IllegalStateException("lost");
                }),
                Check.of("engine.refused", "refused", () -> {
                    throw new Failure("cannot: mend it");
                })));

        assertEquals(Level.WARN, level(diagnosis, "engine.bug"));
        assertEquals(Level.FAIL, level(diagnosis, "engine.refused"));
    }

    @Test
    void prints_groups_with_marks_fixes_and_a_summary() {
        var diagnosis = Diagnosis.of(List.of(
                Check.of("platform.os", "system", () -> Verdict.pass("Linux")),
                Check.of("engine.running", "running", () -> Verdict.missing("stopped", "start it")),
                Check.of("platform.arch", "architecture", () -> Verdict.pass("amd64"))));

        assertEquals(
                """
                platform
                  %1$s  system        Linux
                  %1$s  architecture  amd64
                engine
                  %2$s  running  stopped
                %3$s           fix: start it
                2 passed, 0 warned, 1 failed, 0 skipped
                """.formatted(
                                Level.PASS.mark(System.out),
                                Level.FAIL.mark(System.out),
                                " ".repeat(2 + Level.FAIL.mark(System.out).length())),
                printed(diagnosis));
    }

    @Test
    void programs_read_the_same_under_stable_ids() {
        var facts = Json.parse(Json.write(of(Verdict.missing("none", "install")).facts()));

        var finding = facts.get("findings").items().getFirst();

        assertEquals(1, facts.get("failed").number());
        assertEquals("engine.check0", finding.get("id").text());
        assertEquals("fail", finding.get("level").text());
        assertTrue(finding.get("missing").truth());
    }

    private static Level level(Diagnosis diagnosis, String id) {
        return diagnosis.find(id).orElseThrow().level();
    }

    private static Diagnosis of(Verdict... verdicts) {
        var checks = new java.util.ArrayList<Check>();
        for (var verdict : verdicts) {
            checks.add(Check.of("engine.check" + checks.size(), "check", () -> verdict));
        }
        return Diagnosis.of(checks);
    }

    private static String printed(Diagnosis diagnosis) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        diagnosis.printTo(new Terminal(out, out, false, Verbosity.NORMAL, RunLog.none()));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
