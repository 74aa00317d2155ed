package parity.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.failure.Exit;
import parity.failure.Failure;

class PlannerTest {

    private static final String CHAIN = """
            on: {push: , schedule: [{cron: '0 4 * * *'}]}
            jobs:
              a: {runs-on: ubuntu-latest, outputs: {x: '1'}, steps: [{run: 'true'}]}
              b: {runs-on: ubuntu-latest, needs: a, steps: [{run: 'true'}]}
              c: {runs-on: ubuntu-latest, needs: b, steps: [{run: 'true'}]}
              d: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
            """;

    @Test
    void named_jobs_come_with_all_that_they_need() {
        assertEquals(List.of("a", "b", "d"), Workflows.labels(plan(wish("", "b", "d"))));
    }

    @Test
    void what_failed_comes_with_what_waits_for_it_and_with_what_hands_on_outputs() {
        var failed = Wish.of("", List.of(), List.of(), List.of(), true);

        var last = Map.of("ci.yml#a", true, "ci.yml#b", false, "ci.yml#c", true, "ci.yml#d", true);
        assertEquals(List.of("a", "b", "c"), Workflows.labels(Workflows.plan(failed, last, CHAIN)));

        var later = Map.of("ci.yml#a", true, "ci.yml#b", true, "ci.yml#c", false, "ci.yml#d", true);
        assertEquals(List.of("c"), Workflows.labels(Workflows.plan(failed, later, CHAIN)));
        assertEquals(List.of(), Workflows.plan(failed, Map.of("ci.yml#a", true), CHAIN));
    }

    @Test
    void an_event_that_starts_nothing_plans_nothing() {
        assertEquals(List.of(), plan(wish("release")));
        assertEquals(4, Workflows.labels(plan(wish("schedule"))).size());
        var wrong = assertThrows(Failure.class, () -> plan(wish("release", "a")));
        assertEquals(Exit.USAGE, wrong.exit());
    }

    @Test
    void a_value_that_no_matrix_has_is_refused_with_the_nearest() {
        var text =
                "on: push\njobs: {a: {runs-on: ubuntu-latest, strategy: {matrix: {java: [21, 25]}}, steps: [{run: 'true'}]}}\n";

        assertEquals("a (25)", String.join("", Workflows.labels(matrix(text, "java:25"))));
        assertEquals("--matrix: no matrix has 'jave'; did you mean 'java'?; there is: java", refused(text, "jave:25"));
        assertEquals("--matrix: no leg has java:26; there is: 21, 25", refused(text, "java:26"));
        assertEquals("--matrix: no matrix has 'os'; there is: none", refused(CHAIN, "os:x"));
    }

    private static List<PlannedWorkflow> matrix(String text, String value) {
        return Workflows.plan(Wish.of("", List.of(), List.of(value), List.of(), false), Map.of(), text);
    }

    private static String refused(String text, String value) {
        var wrong = assertThrows(Failure.class, () -> matrix(text, value));
        assertEquals(Exit.USAGE, wrong.exit());
        return wrong.getMessage();
    }

    @Test
    void a_named_job_runs_on_whatever_starts_it() {
        var nightly =
                "on: {schedule: [{cron: '0 4 * * *'}]}\njobs: {n: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}}\n";

        assertEquals(
                "schedule",
                Workflows.plan(wish("", "n"), Map.of(), nightly).getFirst().event());
        assertEquals(List.of(), Workflows.plan(wish(""), Map.of(), nightly));
    }

    @Test
    void legs_are_chosen_and_those_on_other_machines_named() {
        var wish = Wish.of("", List.of(), List.of("java:25"), List.<Path>of(), false);

        var plan = Workflows.plan(wish, Map.of(), """
                on: push
                jobs:
                  m:
                    runs-on: ${{ matrix.os }}
                    strategy: {matrix: {java: [21, 25], os: [ubuntu-latest, macos-latest]}}
                    steps: [{run: 'true'}]
                """);

        assertEquals(List.of("m (25, ubuntu-latest)"), Workflows.labels(plan));
        var blocked = plan.getFirst().blocked().toList();
        assertEquals(
                List.of("m (25, macos-latest)"),
                blocked.stream().map(Place::label).toList());
        assertEquals(
                "no container stands in for macos-latest",
                blocked.getFirst().leg().obstacle());
    }

    @Test
    void a_workflow_that_is_called_is_planned_with_its_caller() {
        var inner = Workflows.of(
                "on: workflow_call\njobs: {x: {runs-on: ubuntu-latest, strategy: {matrix: {n: [1, 2]}}, steps: [{run: 'true'}]}}\n");
        var outer = Workflows.of(
                "on: push\njobs: {first: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}, call: {uses: ./.github/workflows/inner.yml}}\n");

        var plan = new Planner(wish(""), _ -> Optional.of(inner), LastRun.NONE)
                .plan(List.of(outer))
                .getFirst();

        assertEquals(
                List.of("0", "1/0-1", "1/0-2"), plan.places().map(Place::path).toList());
        assertEquals("call / x (2)", plan.places().toList().getLast().label());
    }

    private static List<PlannedWorkflow> plan(Wish wish) {
        return Workflows.plan(wish, Map.of(), CHAIN);
    }

    private static Wish wish(String event, String... jobs) {
        return Wish.of(event, List.of(jobs), List.of(), List.of(), false);
    }
}
