package parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.ci.Finding;
import parity.ci.syntax.Judgement;
import parity.ci.syntax.SyntaxCheck;
import parity.json.Json;
import parity.terminal.Secrets;

/** Findings as SARIF 2.1.0. */
final class Sarif {

    private Sarif() {}

    static String of(SyntaxCheck check) {
        var results = check.judgements().stream().map(Sarif::result).toList();
        var rules = check.judgements().stream()
                .map(it -> id(it.finding()))
                .distinct()
                .sorted()
                .map(id -> Map.of("id", id))
                .toList();
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", ordered("name", "parity test-ci-syntax", "rules", rules)));
        run.put("results", results);
        return Json.write(ordered("version", "2.1.0", "runs", List.of(run)), Secrets::mask);
    }

    private static Map<String, Object> result(Judgement judgement) {
        var finding = judgement.finding();
        var spot = finding.spot();
        var region = ordered("startLine", Math.max(1, spot.line()), "startColumn", Math.max(1, spot.column()));
        var place = ordered("artifactLocation", Map.of("uri", spot.file()), "region", region);
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", id(finding));
        result.put("level", finding.isError() ? "error" : "warning");
        result.put("message", Map.of("text", finding.message()));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

    private static String id(Finding finding) {
        return "syntax/" + finding.rule();
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        var map = new LinkedHashMap<String, Object>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }
}
