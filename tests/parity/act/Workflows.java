package parity.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.ci.Workflow;
import parity.ci.WorkflowReading;

/** Workflows of tests, and plans for them. */
final class Workflows {

    private Workflows() {}

    static Workflow of(String text) {
        return WorkflowReading.of("ci.yml", text).workflow().orElseThrow();
    }

    static PlannedWorkflow planned(String text) {
        return plan(Wish.of("", List.of(), List.of(), List.of(), false), Map.of(), text)
                .getFirst();
    }

    static List<PlannedWorkflow> plan(Wish wish, Map<String, Boolean> last, String text) {
        return new Planner(wish, _ -> Optional.empty(), new LastRun(last)).plan(List.of(of(text)));
    }

    static List<String> labels(List<PlannedWorkflow> plans) {
        return plans.stream().flatMap(PlannedWorkflow::places).map(Place::label).toList();
    }
}
