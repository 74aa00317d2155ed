package parity.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowTest {

    @Test
    void reads_events_however_they_are_written_and_takes_on_for_a_text() {
        assertEquals(List.of("push"), events("on: push"));
        assertEquals(List.of("push", "schedule"), events("on: [push, schedule]"));
        assertEquals(List.of("push", "pull_request"), events("on:\n  push:\n  pull_request: {branches: [main]}"));
    }

    @Test
    void keeps_numbers_as_they_were_typed() {
        var job = job("""
                jobs:
                  unit:
                    strategy: {matrix: {python: [3.10, 0x1F, no]}}
                """);

        var values = job.matrix().legs().stream()
                .map(leg -> Written.text(leg.values().iterator().next()))
                .toList();

        assertEquals(List.of("3.10", "0x1F", "no"), values);
    }

    @Test
    void an_alias_is_what_its_anchor_names_and_knows_that_place() {
        var workflow = read("""
                jobs:
                  one: &job
                    runs-on: ubuntu-latest
                    steps: [{run: make}]
                  two: *job
                """);

        var two = workflow.jobs().getLast();

        assertEquals(List.of("ubuntu-latest"), two.runsOn());
        assertEquals(2, two.node().spot().line());
        assertEquals(5, two.key().spot().line());
    }

    @Test
    void says_of_an_alias_what_is_wrong_with_it() {
        assertEquals(
                List.of("w.yml:1:5: error: there is no anchor '&x' above; write it before its alias [yaml]"),
                said("on: *x"));
        assertEquals(
                List.of("w.yml:1:12: error: alias '*x' stands inside of what it names; write the value out [yaml]"),
                said("on: &x [1, *x]"));
        assertEquals(List.of("w.yml:1:5: warning: no alias '*x' uses this anchor [yaml]"), said("on: &x push"));
    }

    @Test
    void refuses_aliases_that_would_become_a_billion_values() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }

        var said = said(bomb.toString());

        assertEquals(
                1,
                said.stream()
                        .filter(line -> line.contains("holds more than 20000 values"))
                        .count());
    }

    @Test
    void a_file_that_cannot_be_read_is_a_finding() {
        for (var broken : List.of("", "a: [", "\tx: 1", "a: b: c", "[".repeat(10_000), "x: \u0000", "--- 1\n--- 2")) {
            assertTrue(said(broken).getFirst().contains("[yaml]"), broken);
        }
    }

    @Test
    void reads_a_file_from_windows() {
        var reading = WorkflowReading.of("w.yml", "\uFEFFon: push\r\njobs:\r\n  a: {}\r\n");

        assertEquals(List.of(), reading.findings().inOrder());
        assertEquals("a", reading.workflow().orElseThrow().jobs().getFirst().id());
    }

    @Test
    void stages_follow_from_needs_and_a_ring_is_in_none() {
        var needs = read("""
                jobs:
                  build: {}
                  test: {needs: BUILD}
                  lint: {}
                  ship: {needs: [test, lint, nobody]}
                  egg: {needs: hen}
                  hen: {needs: egg}
                """).needs();

        assertEquals("[[build, lint], [test], [ship]]", ids(needs.stages()));
        assertEquals("[egg, hen]", names(needs.cycle()));
        assertEquals(
                "[build, test, lint, ship]",
                names(needs.before(needs.job("ship").orElseThrow())));
    }

    private static String ids(List<List<Job>> stages) {
        return stages.stream().map(WorkflowTest::names).toList().toString();
    }

    private static String names(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList().toString();
    }

    private static List<String> events(String text) {
        return read(text).events().stream().map(Event::name).toList();
    }

    private static Job job(String text) {
        return read(text).jobs().getFirst();
    }

    private static Workflow read(String text) {
        return WorkflowReading.of("w.yml", text).workflow().orElseThrow();
    }

    private static List<String> said(String text) {
        return WorkflowReading.of("w.yml", text).findings().inOrder().stream()
                .map(Finding::toString)
                .toList();
    }
}
