package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.act.Act;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.Scenario;

/** What act does that nobody would guess, and for which it is not asked so: seen on act itself. */
@Scenario
class ActTrapsTest {

    private static final String MACHINE = "ubuntu-latest=none";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_repository() throws IOException {
        Assumptions.assumeTrue(
                "1".equals(System.getenv("PARITY_REQUIRE_ACT")) || Act.find().isPresent(),
                "act is not installed; 'doctor --fix' does that");
        CiProject.in(folder, """
                a: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                b: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                w: {runs-on: windows-latest, steps: [{run: 'true'}]}
                after: {needs: w, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                empty: {runs-on: ubuntu-latest, strategy: {matrix: {v: "${{ fromJSON('[]') }}"}}, steps: [{run: 'true'}]}
                far: {runs-on: ubuntu-latest, steps: [{uses: nobody-at-all/none@v1}]}
                own:
                  runs-on: mine
                  services: {db: {image: 'localhost:1/none'}}
                  steps: [{run: 'echo ::add-mask::pineapple-77; echo "from $FROM_DOTENV"'}]
                """).write(".env", "FROM_DOTENV=leaked\n");
        Files.createDirectory(folder.resolve("home"));
    }

    @Test
    void without_a_platform_it_asks_a_question_and_dies() {
        var run = act("-n", "-j", "a");

        assertEquals(1, run.exit());
        assertTrue(said(run).contains("choose the default image"), said(run));
    }

    @Test
    void of_two_jobs_it_runs_the_last() {
        assertEquals(List.of("b"), jobs(act("-n", "-j", "a", "-j", "b", "-P", MACHINE)));
    }

    @Test
    void a_label_that_it_does_not_know_is_passed_over_with_exit_code_0() {
        var run = act("-n", "-j", "after", "-P", MACHINE);

        assertEquals(0, run.exit());
        assertEquals(List.of("w"), jobs(run));
        assertTrue(said(run).contains("Skipping unsupported platform -- Try running with `-P windows-latest=...`"));
    }

    @Test
    void a_matrix_of_nothing_runs_once_with_exit_code_0() {
        var run = act("-n", "-j", "empty", "-P", MACHINE);

        assertEquals(0, run.exit());
        assertTrue(said(run).contains("\"jobResult\":\"success\""), said(run));
    }

    @Test
    void a_dry_run_fetches_actions() {
        assertTrue(said(act("-n", "-j", "far", "-P", MACHINE)).contains("git clone"));
    }

    @Test
    void the_id_of_a_step_that_sets_up_is_written_otherwise() {
        assertTrue(said(act("-n", "-j", "a", "-P", MACHINE)).contains("\"stepid\":[\"--setup-job\"]"));
    }

    @Test
    void on_this_machine_itself_services_are_left_out_masks_printed_and_a_dotenv_read() {
        var run = act("-j", "own", "-P", "mine=-self-hosted");

        assertEquals(0, run.exit(), said(run));
        assertTrue(said(run).contains("\"arg\":\"pineapple-77\""), said(run));
        assertTrue(said(run).contains("from leaked"), said(run));
        assertFalse(said(run).contains("localhost:1/none"), said(run));
    }

    private Outcome act(String... words) {
        var line =
                new ArrayList<>(List.of(Act.require().program().toString(), "push", "--json", "-s", "GITHUB_TOKEN="));
        line.addAll(List.of(words));
        var home = folder.resolve("home").toString();
        return Command.of(line)
                .in(folder)
                .with("HOME", home)
                .with("XDG_CONFIG_HOME", home)
                .with("XDG_CACHE_HOME", home)
                .run();
    }

    private static String said(Outcome run) {
        return run.out() + run.err();
    }

    private static List<String> jobs(Outcome run) {
        return said(run)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> Json.parse(line).get("jobID").text())
                .filter(job -> !job.isEmpty())
                .distinct()
                .toList();
    }
}
