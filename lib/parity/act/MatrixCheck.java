package parity.act;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parity.ci.Job;
import parity.ci.Written;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** Refuses names and values of {@code --matrix} that no matrix has: they would choose everything, or nothing. */
record MatrixCheck(Wish wish) {

    void of(List<PlannedWorkflow> plans) {
        var jobs = plans.stream()
                .flatMap(PlannedWorkflow::all)
                .flatMap(plan -> plan.jobs().stream())
                .map(PlannedJob::job)
                .toList();
        // What an expression makes, only the run knows.
        boolean isOpen = jobs.stream().anyMatch(job -> job.matrix().isDynamic());
        if (!isOpen) {
            wish.matrix().forEach((name, values) -> values.forEach(value -> requireKnown(name, value, jobs)));
        }
    }

    private static void requireKnown(String name, String value, List<Job> jobs) {
        var names = new TreeSet<String>();
        var values = new TreeSet<String>();
        jobs.stream().flatMap(job -> job.matrix().legs().stream()).forEach(leg -> {
            names.addAll(leg.keySet());
            var own = leg.get(name);
            if (own != null) {
                values.add(Written.text(own));
            }
        });
        if (!names.contains(name)) {
            throw refused("no matrix has '%s'%s".formatted(name, Nearest.hint(name, names)), names);
        }
        if (!values.contains(value)) {
            throw refused("no leg has %s:%s%s".formatted(name, value, Nearest.hint(value, values)), values);
        }
    }

    private static Failure refused(String what, Set<String> known) {
        return new Failure(
                Exit.USAGE,
                "--matrix: %s; there is: %s".formatted(what, known.isEmpty() ? "none" : String.join(", ", known)));
    }
}
