package parity.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final PlannedWorkflow PLAN = Workflows.planned("""
            name: CI
            on: push
            jobs:
              m: {runs-on: ubuntu-latest, strategy: {matrix: {v: [1, 2]}}, steps: [{run: make}]}
              n: {runs-on: ubuntu-latest, needs: m, steps: [{run: 'true'}]}
              o: {runs-on: ubuntu-latest, if: always(), steps: [{run: 'true'}]}
              p: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
              q: {runs-on: ubuntu-latest, strategy: {matrix: "${{ fromJSON(vars.legs) }}"}, steps: [{run: 'true'}]}
              r: {runs-on: "${{ matrix.os }}", strategy: {matrix: {os: "${{ fromJSON(vars.os) }}"}}, steps: [{run: 'true'}]}
            """);

    private final List<String> logged = new ArrayList<>();
    private final Tally tally = new Tally(PLAN, "p1", new Tally.Watcher() {
        @Override
        public void said(LegRun run, String line) {
            logged.add(line);
        }
    });

    @Test
    void a_leg_that_is_well_is_not_blamed_for_another() {
        hear("CI/m.p1.0-1", "'stepID':['0'],'stage':'Main','step':'make','msg':'\u2b50 Run Main make'");
        hear("CI/m.p1.0-1", "'stepID':['0'],'raw_output':true,'msg':'no rule'");
        hear(
                "CI/m.p1.0-1",
                "'stepID':['0'],'stage':'Main','step':'make','stepResult':'failure','executionTime':2000000,'msg':'x'");
        hear("CI/m.p1.0-1", "'stepID':['0'],'level':'error','msg':'exitcode \\u00272\\u0027: failure'");
        hear("CI/m.p1.0-1", "'jobResult':'failure','msg':'x'");
        hear("CI/m.p1.0-2", "'stepID':['0'],'stage':'Main','step':'make','stepResult':'success','msg':'x'");
        // act has one result for all legs.
        hear("CI/m.p1.0-2", "'jobResult':'failure','msg':'x'");

        var outcomes = outcomes();

        assertEquals("m (1) FAILED step 'make' failed with exit code 2", outcomes.getFirst());
        assertEquals("m (2) PASSED ", outcomes.get(1));
        assertEquals("n SKIPPED needs m", outcomes.get(2));
        assertEquals("o SKIPPED its if: was false", outcomes.get(3));
        assertEquals("p LOST act did not run it", outcomes.get(4));
    }

    @Test
    void that_there_is_no_git_is_none_of_the_last_words() {
        hear("CI/p.p1.3", "'stepID':['0'],'stage':'Main','step':'make','msg':'\u2b50 Run Main make'");
        hear("CI/p.p1.3", "'stepID':['0'],'level':'error','msg':'path/xnot located inside a git repository'");
        hear("CI/p.p1.3", "'stepID':['0'],'raw_output':true,'msg':'no rule'");
        hear("CI/p.p1.3", "'stepID':['0'],'stage':'Main','step':'make','stepResult':'failure','msg':'x'");

        assertEquals(
                List.of("no rule"), tally.runs().getFirst().steps().getFirst().lastLines());
    }

    @Test
    void what_may_fail_does_not_break_a_leg() {
        hear("CI/m.p1.0-1", "'stepID':['0'],'msg':'Failed but continue next step'");
        hear("CI/m.p1.0-1", "'stepID':['0'],'stage':'Main','step':'soft','stepResult':'failure','msg':'x'");
        hear("CI/m.p1.0-1", "'jobResult':'success','msg':'x'");

        assertEquals("m (1) PASSED ", outcomes().getFirst());
    }

    @Test
    void a_run_that_was_cut_has_failed_and_says_what_act_said_last() {
        hear("CI/p.p1.3  ", "'stepid':['--setup-job'],'step':'Set up job','msg':'x'");
        tally.hear("panic: out of cheese");

        assertEquals(
                "p FAILED act ended before it did: panic: out of cheese",
                outcomes().get(4));
    }

    @Test
    void the_parts_of_an_action_are_not_counted() {
        hear("CI/p.p1.3", "'stepID':['0','1'],'stage':'Main','step':'inner','stepResult':'success','msg':'x'");
        hear("CI/p.p1.3", "'stepID':['0'],'stage':'Main','step':'outer','stepResult':'success','msg':'x'");
        hear("CI/p.p1.3", "'stepID':['0'],'stage':'Post','step':'outer','stepResult':'success','msg':'x'");
        hear("CI/p.p1.3", "'jobResult':'success','msg':'x'");

        assertEquals(1, tally.runs().getFirst().steps().size());
    }

    @Test
    void a_mask_is_known_from_the_line_on_that_makes_it() {
        hear(
                "CI/p.p1.3",
                "'command':'add-mask','arg':'pineapple-77','raw':'::add-mask::pineapple-77','msg':'  *** pineapple-77'");
        hear("CI/p.p1.3", "'raw_output':true,'msg':'see pineapple-77'");

        assertFalse(logged.toString().contains("pineapple-77"), logged.toString());
    }

    @Test
    void a_run_that_was_interrupted_has_not_failed_and_says_at_which_step_it_was() {
        hear("CI/m.p1.0-1", "'stepID':['0'],'stage':'Main','step':'make','msg':'\u2b50 Run Main make'");
        hear("CI/m.p1.0-2", "'jobResult':'success','msg':'x'");

        tally.close(true);

        var step = tally.runs().getFirst().steps().getFirst();
        assertTrue(step.interrupted() && !step.broke());
        assertEquals(
                List.of("m (1) INTERRUPTED at step 'make'", "m (2) PASSED ", "n INTERRUPTED before it began"),
                outcomes(true).subList(0, 3));
    }

    @Test
    void a_matrix_that_came_to_no_leg_is_no_success_and_a_machine_that_is_not_here_is_named() {
        hear(
                "CI/q.p1.4",
                "'jobID':'q','matrix':{},'msg':'x Skipping unsupported platform -- Try running with `-P parity-no-leg=...`'");
        hear(
                "CI/r.p1.5-1",
                "'jobID':'r','matrix':{'os':'mac'},'msg':'x Skipping unsupported platform -- Try running with `-P mac=...`'");
        hear("CI/r.p1.5-2", "'jobID':'r','matrix':{'os':'ubuntu'},'jobResult':'success','msg':'x'");
        // What was known before not to run is said already.
        hear("CI/p.p1.3", "'msg':'x Skipping unsupported platform -- Try running with `-P parity-nowhere=...`'");

        var outcomes = outcomes();

        assertTrue(
                outcomes.contains("q EMPTY its matrix leaves no leg: GitHub runs nothing, or refuses it"),
                outcomes::toString);
        assertTrue(outcomes.contains("r (mac) UNSUPPORTED no container stands in for mac"), outcomes::toString);
        assertTrue(outcomes.contains("r (ubuntu) PASSED "), outcomes::toString);
        assertEquals(3, tally.runs().size());
        assertEquals(1, tally.runs().getLast().place().job().steps().size());
    }

    @Test
    void a_job_whose_legs_only_the_run_knows_is_not_forgotten_where_it_did_not_run() {
        assertTrue(outcomes().contains("r LOST act did not run it"));
    }

    private List<String> outcomes() {
        tally.close(false);
        return outcomes(false);
    }

    private List<String> outcomes(boolean isInterrupted) {
        var folder = new RunFolder(Path.of("/nowhere"), "run", "p1");
        return new Outcomes(PLAN, tally.runs(), tally.words(), folder, isInterrupted)
                .all().stream()
                        .map(it -> "%s %s %s".formatted(it.label(), it.state(), it.reason()))
                        .toList();
    }

    private void hear(String job, String rest) {
        tally.hear("{'job':'%s',%s}".formatted(job, rest).replace('\'', '"'));
    }
}
