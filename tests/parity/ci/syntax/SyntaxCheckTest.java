package parity.ci.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.ci.Finding;
import parity.ci.Severity;
import parity.ci.WorkflowFiles;
import parity.yaml.Spot;

class SyntaxCheckTest {

    @Test
    void of_layers_that_speak_of_one_line_the_first_is_heard() {
        var found = new LinkedHashMap<String, List<Finding>>();
        found.put("rules", List.of(error(3, "ours")));
        found.put("actionlint 1.7.12", List.of(error(3, "theirs"), error(5, "theirs alone")));

        var check = SyntaxCheck.of(1, found);

        assertEquals(
                List.of("3 ours [rules, actionlint 1.7.12]", "5 theirs alone [actionlint 1.7.12]"),
                check.judgements().stream()
                        .map(it -> "%d %s %s"
                                .formatted(
                                        it.finding().spot().line(), it.finding().message(), it.layers()))
                        .toList());
        assertEquals(2, check.errors());
    }

    @Test
    void the_guesses_of_act_are_dropped_where_a_reason_is_known() {
        var found = new LinkedHashMap<String, List<Finding>>();
        found.put("rules", List.of(error(3, "ours")));
        found.put("act 0.2.87", List.of(error(9, "a guess")));

        assertEquals(1, SyntaxCheck.of(1, found).judgements().size());
    }

    @Test
    void of_the_reasons_of_act_the_one_counts_that_it_got_furthest_with() {
        var finding = ActComplaint.of("w.yml", """
                time="2026-01-01" level=info msg="Using docker host"
                Error: workflow is not valid. 'w.yml': Line: 4 Column 3: Failed to match one: Line: 4 Column 3: Expected a scalar got mapping
                Line: 4 Column 3: Failed to match two: Line: 4 Column 3: Failed to match three: Line: 5 Column 7: Unknown Property tags
                Actions YAML Strict Schema Validation Error detected:
                """);

        assertEquals("w.yml:5:7: warning: act refuses the workflow: Unknown Property tags [act]", finding.toString());
    }

    @Test
    void what_actionlint_knows_of_a_time_only_warns() {
        var files = new WorkflowFiles(Path.of("/repository"), List.of());
        var json = "[{\"message\":\"label \\\"x\\\" is unknown\",\"filepath\":\".github/workflows/w.yml\",\"line\":4,"
                + "\"column\":14,\"kind\":\"runner-label\"}]";

        assertEquals(
                List.of(".github/workflows/w.yml:4:14: warning: label \"x\" is unknown [runner-label]"),
                ActionlintLayer.findings(json, files).stream()
                        .map(Finding::toString)
                        .toList());
    }

    private static Finding error(int line, String message) {
        return new Finding(new Spot("w.yml", line, 1), Severity.ERROR, "keys", message);
    }
}
