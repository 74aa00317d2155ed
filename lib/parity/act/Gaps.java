package parity.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parity.ci.Step;
import parity.yaml.Node;
import parity.yaml.Node.Entry;

/** What a workflow asks of GitHub that act passes over in silence, each with its place. */
final class Gaps {

    private static final Set<String> OF_WORKFLOW = Set.of("permissions", "concurrency", "run-name");
    private static final Set<String> OF_JOB =
            Set.of("permissions", "concurrency", "environment", "timeout-minutes", "continue-on-error");
    private static final Set<String> OF_EVENT =
            Set.of("branches", "branches-ignore", "tags", "tags-ignore", "paths", "paths-ignore", "types");

    private Gaps() {}

    static List<Gap> of(PlannedWorkflow plan) {
        var gaps = new ArrayList<Gap>();
        plan.all().distinct().forEach(workflow -> {
            add(workflow.workflow().root(), OF_WORKFLOW, "", gaps);
            workflow.workflow()
                    .event(workflow.event())
                    .flatMap(parity.ci.Event::settings)
                    .ifPresent(event -> add(event, OF_EVENT, workflow.event() + ".", gaps));
            workflow.jobs().stream()
                    .filter(job -> job.runs() && !job.passedBefore())
                    .forEach(job -> ofJob(job, gaps));
        });
        return gaps.stream().distinct().toList();
    }

    private static void ofJob(PlannedJob planned, List<Gap> gaps) {
        var job = planned.job();
        add(job.node(), OF_JOB, job.id() + ".", gaps);
        job.node()
                .get("strategy")
                .ifPresent(strategy -> add(strategy, Set.of("fail-fast"), job.id() + ".strategy.", gaps));
        job.steps().stream().flatMap(Gaps::ofStep).forEach(gaps::add);
    }

    private static Stream<Gap> ofStep(Step step) {
        var run = step.run();
        var spot = step.node().get("run").map(Node::spot).orElse(step.node().spot());
        return Stream.of("GITHUB_STEP_SUMMARY", "::add-matcher::", "::notice", "::warning", "::error")
                .filter(run::contains)
                .map(word -> new Gap(
                        spot,
                        word.equals("GITHUB_STEP_SUMMARY")
                                ? "the summary of a step is not shown"
                                : word + " marks nothing"));
    }

    private static void add(Node node, Set<String> keys, String prefix, List<Gap> gaps) {
        node.entries().stream()
                .filter(entry -> keys.contains(entry.key().text()))
                .map(entry -> new Gap(entry.key().spot(), prefix + entry.key().text() + effect(entry)))
                .forEach(gaps::add);
    }

    private static String effect(Entry entry) {
        return switch (entry.key().text()) {
            case "permissions" ->
                entry.value().get("id-token").isPresent()
                        ? " is ignored, and there is no id-token"
                        : " is ignored: there is no token";
            case "timeout-minutes" -> " is ignored: a job may take six hours";
            case "continue-on-error" -> " is ignored: the job fails";
            case "environment" -> " is ignored: no approval, none of its secrets";
            case "fail-fast" -> " is ignored: all legs run to their end";
            default -> " is ignored";
        };
    }
}
