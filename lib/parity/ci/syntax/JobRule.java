package parity.ci.syntax;

import java.util.Set;
import parity.ci.Findings;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;

/** A job runs steps on a machine, or calls a workflow; not both, and one of them. */
final class JobRule {

    private static final Set<String> OF_A_CALL =
            Set.of("name", "uses", "with", "secrets", "needs", "if", "permissions", "strategy", "concurrency");

    private JobRule() {}

    static void check(Node job, Scope scope, Findings findings) {
        if (!(job instanceof Mapping)) {
            return;
        }
        if (job.get("uses").isPresent()) {
            checkCall(job, findings);
            CallRule.check(job, scope, findings);
        } else {
            checkSteps(job, scope, findings);
        }
    }

    private static void checkCall(Node job, Findings findings) {
        job.entries().stream()
                .filter(entry -> !OF_A_CALL.contains(entry.key().text())
                        && isKnown(entry.key().text()))
                .forEach(entry -> findings.error(
                        "keys",
                        entry.key(),
                        "a job that calls a workflow has no %s; remove it, or 'uses'"
                                .formatted(entry.key().described())));
    }

    /** Others were complained of already. */
    private static boolean isKnown(String key) {
        return Set.of("runs-on", "environment", "outputs", "env", "defaults", "timeout-minutes", "continue-on-error")
                        .contains(key)
                || Set.of("container", "services", "snapshot", "steps", "cache-mode")
                        .contains(key);
    }

    private static void checkSteps(Node job, Scope scope, Findings findings) {
        var subject = scope.job() == null
                ? "the job"
                : "job '%s'".formatted(scope.job().id());
        var place = scope.job() == null ? job : scope.job().key();
        if (job.get("runs-on").isEmpty()) {
            findings.error("keys", place, subject + " has no 'runs-on'; name a machine such as ubuntu-latest");
        }
        if (job.get("steps").isEmpty()) {
            findings.error("keys", place, subject + " has no 'steps'; add them, or remove the job");
        }
        for (var key : Set.of("with", "secrets")) {
            job.get(key)
                    .ifPresent(node -> findings.error(
                            "keys", node, "'%s' is for a job that calls a workflow with 'uses'".formatted(key)));
        }
    }
}
