package parity.act;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parity.ci.Step;
import parity.ci.Uses;
import parity.ci.WorkflowReading;
import parity.yaml.Node;
import parity.yaml.Spot;

/** An action of another repository that a step takes, at first or at second hand through one of this repository. */
record ActionNeed(Uses.Remote uses, Spot spot) {

    /** What is checked out is this repository, which is here: no action is needed for that. */
    private static final String CHECKOUT = "actions/checkout";

    /** As act is told: {@code actions/setup-java@v4}. */
    String key() {
        return uses.repository() + "@" + uses.ref();
    }

    /** Of all jobs that run, each once at each place. */
    static List<ActionNeed> of(Path root, List<PlannedJob> jobs) {
        var needs = new ArrayList<ActionNeed>();
        var read = new HashSet<String>();
        jobs.forEach(job -> collect(root, job.job().steps(), needs, read));
        return needs.stream().distinct().toList();
    }

    private static void collect(Path root, List<Step> steps, List<ActionNeed> needs, Set<String> read) {
        for (var step : steps) {
            switch (Uses.of(step.uses())) {
                case Uses.Remote remote
                when !isOwnCheckout(remote, step) ->
                    needs.add(new ActionNeed(
                            remote, step.node().get("uses").map(Node::spot).orElseThrow()));
                case Uses.Local local
                when read.add(local.path()) ->
                    action(root, local.path()).ifPresent(inner -> collect(root, inner, needs, read));
                default -> {}
            }
        }
    }

    private static boolean isOwnCheckout(Uses.Remote remote, Step step) {
        return remote.repository().equals(CHECKOUT)
                && step.with()
                        .filter(with -> with.get("repository").isPresent()
                                || with.get("ref").isPresent())
                        .isEmpty();
    }

    private static Optional<List<Step>> action(Path root, String path) {
        for (var name : List.of("action.yml", "action.yaml")) {
            var file = root.resolve(path).resolve(name).normalize();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                return WorkflowReading.of(root.relativize(file).toString(), file)
                        .workflow()
                        .flatMap(action -> action.root().get("runs"))
                        .flatMap(runs -> runs.get("steps"))
                        .map(ActionNeed::steps);
            }
        }
        return Optional.empty();
    }

    private static List<Step> steps(Node list) {
        var steps = new ArrayList<Step>();
        list.items().forEach(item -> steps.add(new Step(steps.size(), item)));
        return steps;
    }
}
