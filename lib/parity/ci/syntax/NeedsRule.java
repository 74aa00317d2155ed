package parity.ci.syntax;

import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import parity.ci.Findings;
import parity.ci.Job;
import parity.ci.Needs;
import parity.failure.Nearest;
import parity.yaml.Node;

/** Jobs wait for jobs that there are, each once, and not for each other in a ring. */
final class NeedsRule {

    private NeedsRule() {}

    static void check(Node jobs, Scope scope, Findings findings) {
        var needs = scope.needs();
        scope.workflow().jobs().forEach(job -> checkNames(job, needs, scope, findings));
        var ring = needs.cycle();
        if (!ring.isEmpty()) {
            var names = ring.stream().map(Job::id).collect(Collectors.joining(" -> "));
            findings.error(
                    "needs",
                    ring.getFirst().key(),
                    "the jobs wait for each other: %s -> %s; remove one 'needs'"
                            .formatted(names, ring.getFirst().id()));
        }
    }

    private static void checkNames(Job job, Needs needs, Scope scope, Findings findings) {
        var seen = new HashSet<String>();
        for (var name : job.needs()) {
            if (findings.isFull()) {
                return;
            }
            if (!seen.add(name.text().toLowerCase(Locale.ROOT))) {
                findings.error("needs", name, "job %s is needed twice; remove one".formatted(name.described()));
            } else if (needs.job(name.text()).isEmpty() && !name.text().isEmpty()) {
                var all = scope.workflow().jobs().stream()
                        .map(Job::id)
                        .filter(id -> !id.equals(job.id()))
                        .toList();
                findings.error(
                        "needs",
                        name,
                        "job '%s' needs job %s, which is not there%s"
                                .formatted(job.id(), name.described(), Nearest.hint(name.text(), all)));
            }
        }
    }
}
