package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.ci.Finding;
import parity.ci.Severity;
import parity.ci.WorkflowReading;
import parity.ci.syntax.Judgement;
import parity.ci.syntax.SyntaxCheck;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.yaml.Spot;

class WorkflowsReportTest {

    @Test
    void shows_each_job_under_the_first_that_it_waits_for() {
        var report = new WorkflowsReport(List.of(WorkflowReading.of("ci.yml", """
                name: All
                on: [push, pull_request]
                jobs:
                  build: {runs-on: ubuntu-latest, strategy: {matrix: {v: [1, 2, 3]}}}
                  test: {needs: build, runs-on: ubuntu-latest}
                  lint: {runs-on: macos-15}
                  ship: {needs: [test, lint], uses: ./.github/workflows/ship.yml}
                  tell: {needs: build, runs-on: x, strategy: {matrix: "${{ fromJSON(needs.build.outputs.m) }}"}}
                """)));

        assertEquals("""
                ci.yml  All
                  on: push, pull_request
                  build       ubuntu-latest                       3 legs
                  ├─ test     ubuntu-latest
                  │  └─ ship  calls ./.github/workflows/ship.yml                           after lint, too
                  └─ tell     x                                   legs decided by the run
                  lint        macos-15
                """, printed(report));
    }

    @Test
    void a_broken_file_ends_with_2_and_hides_no_other() {
        var report = new WorkflowsReport(
                List.of(WorkflowReading.of("bad.yml", "a: ["), WorkflowReading.of("good.yml", "on: push")));

        assertTrue(printed(report).startsWith("good.yml"));
        assertEquals(Exit.USAGE, report.exit());
    }

    @Test
    void findings_are_lines_annotations_or_sarif() {
        var finding = new Finding(new Spot("a,b.yml", 3, 5), Severity.WARNING, "needs", "100% wrong");
        var check = new SyntaxCheck(List.of("rules"), 1, List.of(new Judgement(finding, List.of("rules"))));

        assertEquals("""
                a,b.yml:3:5: warning: 100% wrong [needs]
                1 workflow: no errors, 1 warning; checked by rules
                """, printed(new SyntaxReport(check, SyntaxFormat.TEXT, false)));
        assertEquals(
                "::warning file=a%2Cb.yml,line=3,col=5,title=needs::100%25 wrong\n",
                printed(new SyntaxReport(check, SyntaxFormat.GITHUB, false)));
        assertTrue(printed(new SyntaxReport(check, SyntaxFormat.SARIF, false)).contains("\"ruleId\":\"syntax/needs\""));
    }

    @Test
    void warnings_fail_where_that_is_asked_for() {
        var finding = new Finding(new Spot("a.yml", 3, 5), Severity.WARNING, "needs", "odd");
        var check = new SyntaxCheck(List.of("rules"), 1, List.of(new Judgement(finding, List.of("rules"))));

        assertEquals(Exit.DONE, new SyntaxReport(check, SyntaxFormat.TEXT, false).exit());
        assertEquals(Exit.USAGE, new SyntaxReport(check, SyntaxFormat.TEXT, true).exit());
    }

    private static String printed(Report report) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        report.printTo(new Terminal(stream, silent, false, Terminal.Verbosity.NORMAL, RunLog.none()));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
