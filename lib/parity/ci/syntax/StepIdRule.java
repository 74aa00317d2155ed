package parity.ci.syntax;

import java.util.HashMap;
import java.util.Locale;
import parity.ci.Findings;
import parity.yaml.Node;

/** No two steps of a job have the same id. */
final class StepIdRule {

    private StepIdRule() {}

    static void check(Node steps, Scope scope, Findings findings) {
        var seen = new HashMap<String, Node>();
        for (var step : steps.items()) {
            step.get("id").filter(id -> !id.text().isEmpty()).ifPresent(id -> {
                var first = seen.putIfAbsent(id.text().toLowerCase(Locale.ROOT), id);
                if (first != null) {
                    findings.error(
                            "ids",
                            id,
                            "step id %s stands in line %d already; choose another"
                                    .formatted(id.described(), first.spot().line()));
                }
            });
        }
    }
}
