package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.ci.agreement.Examination;
import parity.ci.agreement.Policy;
import parity.failure.Exit;
import parity.json.Json;
import parity.terminal.RunLog;
import parity.terminal.Terminal;

class AgreementReportTest {

    @TempDir
    Path root;

    @BeforeEach
    void a_repository_whose_redis_differs() throws IOException {
        write(".github/workflows/ci.yml", """
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-24.04
                    services:
                      db:
                        image: postgres:17
                      cache:
                        image: redis:8
                """);
        write("compose.yaml", """
                services:
                  db:
                    image: postgres:17
                  cache:
                    image: redis:7
                  mail:
                    image: shop/a|b<c>&"d:1
                """);
    }

    @Test
    void a_person_reads_a_table_the_places_and_the_gate() {
        assertEquals("""
                                VERDICT         CI     HERE  COUNTS
                postgresql      exact           17     17    5 of 5
                redis           mismatch-major  8      7     0 of 5
                shop/a|b<c>&"d  local-only      -      1     2.5 of 5
                ubuntu          ci-only         24.04  -     not: one side only

                redis: mismatch-major
                  CI    .github/workflows/ci.yml:9:16  8
                  here  compose.yaml:5:12  7

                shop/a|b<c>&"d: local-only
                  here  compose.yaml:7:12  1

                shut: 50.0 % (7.5 of 15), gate 95 %
                  50.0 % is below 95 %
                  redis: mismatch-major
                """, printed(AgreementFormat.TEXT));
        assertEquals(Exit.FINDINGS, report(AgreementFormat.TEXT).exit());
    }

    @Test
    void a_pull_request_gets_marks_at_the_lines() {
        assertEquals("""
                ::error file=compose.yaml,line=5,col=12,title=mismatch-major::redis: CI has 8, the local environment 7
                ::warning file=compose.yaml,line=7,col=12,title=local-only::shop/a|b<c>&"d: CI has none, the local environment 1
                ::error title=gate::the gate is shut: 50.0 %25 is below 95 %25; redis: mismatch-major
                """, printed(AgreementFormat.GITHUB));
    }

    @Test
    void code_scanning_gets_both_places_and_a_name_that_stays() {
        var result = Json.parse(printed(AgreementFormat.SARIF))
                .get("runs")
                .items()
                .getFirst()
                .get("results")
                .items()
                .getFirst();

        assertEquals("parity/mismatch-major", result.get("ruleId").text());
        assertEquals(
                "compose.yaml",
                result.get("locations")
                        .items()
                        .getFirst()
                        .at("physicalLocation", "artifactLocation", "uri")
                        .text());
        assertEquals(
                9,
                result.get("relatedLocations")
                        .items()
                        .getFirst()
                        .at("physicalLocation", "region", "startLine")
                        .number());
        assertEquals(
                "parity/mismatch-major:redis",
                result.at("partialFingerprints", "parity/v1").text());
    }

    @Test
    void a_test_report_gets_a_case_for_each_subject() {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="validate-ci-parity" tests="5" failures="3" skipped="1">
                  <testcase classname="parity.service" name="postgresql"/>
                  <testcase classname="parity.service" name="redis">
                    <failure type="mismatch-major" message="redis: CI has 8, the local environment 7"/>
                  </testcase>
                  <testcase classname="parity.service" name="shop/a|b&lt;c&gt;&amp;&quot;d">
                    <failure type="local-only" message="shop/a|b&lt;c&gt;&amp;&quot;d: CI has none, the local environment 1"/>
                  </testcase>
                  <testcase classname="parity.os" name="ubuntu">
                    <skipped message="stands on one side only"/>
                  </testcase>
                  <testcase classname="parity" name="gate">
                    <failure type="gate" message="50.0 % is below 95 %; redis: mismatch-major"/>
                  </testcase>
                </testsuite>
                """, printed(AgreementFormat.JUNIT));
    }

    @Test
    void a_summary_gets_a_table_that_nothing_breaks() {
        assertEquals("""
                ### CI and the local environment: 50.0 % (7.5 of 15), gate 95 %: **shut**

                - 50.0 % is below 95 %
                - redis: mismatch-major

                | subject | verdict | CI | here | counts |
                | --- | --- | --- | --- | --- |
                | postgresql | exact | 17 | 17 | 5 |
                | redis | mismatch-major | 8 | 7 | 5 |
                | shop/a\\|b&lt;c>&"d | local-only |  | 1 | 5 |
                | ubuntu | ci-only | 24.04 |  | - |
                """, printed(AgreementFormat.MARKDOWN));
    }

    @Test
    void a_program_gets_every_fact_with_its_place() {
        var facts = Json.parse(printed(AgreementFormat.JSON));

        var redis = facts.get("subjects").items().get(1);
        assertEquals(1, facts.get("v").number());
        assertEquals("50", facts.get("score").text().replace(".0", ""));
        assertEquals("mismatch-major", redis.get("verdict").text());
        var here = redis.get("local").items().getFirst();
        assertEquals(
                "compose.yaml 5 12 service cache",
                "%s %s %s %s"
                        .formatted(
                                here.get("file").text(),
                                here.get("line").text(),
                                here.get("column").text(),
                                here.get("scope").text()));
    }

    @Test
    void two_runs_say_the_same_in_the_same_order() {
        for (var format : AgreementFormat.values()) {
            assertEquals(printed(format), printed(format));
        }
    }

    @Test
    void a_file_that_cannot_be_understood_is_named_and_makes_the_exit_two() throws IOException {
        write("compose.yaml", "services: [\n");

        assertEquals(Exit.USAGE, report(AgreementFormat.TEXT).exit());
        for (var format : AgreementFormat.values()) {
            var printed = printed(format);
            assertTrue(printed.contains("compose.yaml") && printed.contains("is not YAML"), printed);
            assertFalse(printed.contains("**passed**") || printed.contains("passed:"), printed);
        }
    }

    @Test
    void a_file_that_cannot_be_understood_is_marked_at_its_line() throws IOException {
        write(".nvmrc", "node 22\n");

        assertTrue(
                printed(AgreementFormat.GITHUB)
                        .contains("::error file=.nvmrc,line=1,col=1,title=unreadable::cannot be understood: "),
                printed(AgreementFormat.GITHUB));
        assertTrue(
                printed(AgreementFormat.JUNIT).contains("<testcase classname=\"parity.file\" name=\".nvmrc:1:1\">"),
                printed(AgreementFormat.JUNIT));
    }

    @Test
    void what_this_side_says_against_itself_is_said_in_a_test_report_too() throws IOException {
        write("dev/compose.yaml", "services: {db: {image: 'postgres:16'}}\n");

        assertTrue(
                printed(AgreementFormat.JUNIT)
                        .contains(
                                "    <system-out>local-inconsistent: 17 (compose.yaml:3:12), 16 (dev/compose.yaml:1:24)"
                                        + "</system-out>\n"),
                printed(AgreementFormat.JUNIT));
    }

    @Test
    void nothing_of_a_file_orders_a_terminal_about() throws IOException {
        write(
                "compose.yaml",
                "services: {db: {image: \"postgres:17\\e[2J\\a\\x9b\", labels: {\"parity.product.\\e]0;x\": 1}}}\n");
        write(".tool-versions", "no\u001b[31mde 22\n");
        write(".sdkmanrc", "ja\u009bva=\u001b[31m21\n");
        write("dev\u001b[31m/compose.yaml", "services: {db: {image: 'postgres:16'}}\n");

        for (var format : AgreementFormat.values()) {
            var printed = printed(format);
            assertEquals(
                    -1,
                    printed.replace("\n", "")
                            .chars()
                            .filter(Character::isISOControl)
                            .findFirst()
                            .orElse(-1),
                    printed);
        }
    }

    @Test
    void code_scanning_gets_paths_as_uris() throws IOException {
        write("dev files/compose ä.yaml", "services: {db: {image: 'postgres:16'}}\n");

        assertTrue(
                printed(AgreementFormat.SARIF).contains("\"uri\":\"dev%20files/compose%20%C3%A4.yaml\""),
                printed(AgreementFormat.SARIF));
    }

    private AgreementReport report(AgreementFormat format) {
        return new AgreementReport(Examination.of(root, Policy.none(), List.of()), Optional.empty(), 95, format);
    }

    private String printed(AgreementFormat format) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        report(format).printTo(new Terminal(stream, silent, false, Terminal.Verbosity.NORMAL, RunLog.none()));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
