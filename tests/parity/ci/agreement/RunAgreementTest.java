package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.ci.agreement.RunAgreement.Difference;
import parity.failure.Exit;
import parity.failure.Failure;

class RunAgreementTest {

    private static final String REMOTE = """
            {"jobs":[
              {"name":"unit","conclusion":"success","steps":[
                {"name":"Set up job","conclusion":"success"},
                {"name":"Run actions/checkout@v4","conclusion":"success"},
                {"name":"Run mvn verify","conclusion":"success"},
                {"name":"Post Run actions/checkout@v4","conclusion":"success"}]},
              {"name":"tests (17, ubuntu)","conclusion":"failure","steps":[{"name":"go","conclusion":"failure"}]},
              {"name":"called / skipped","conclusion":"skipped","steps":[]}]}
            """;

    @TempDir
    Path root;

    @Test
    void is_the_share_of_the_steps_that_ended_the_same() {
        var run = compared("""
                {"v":1,"jobs":[
                  {"workflow":"ci.yml","job":"unit","leg":"","conclusion":"success","steps":[
                    {"name":"actions/checkout@v4","conclusion":"success"},{"name":"mvn verify","conclusion":"failure"}]},
                  {"workflow":"ci.yml","job":"tests","leg":"17, ubuntu","conclusion":"failure","steps":[
                    {"name":"go","conclusion":"failure"}]}]}
                """);

        assertEquals(2, run.same());
        assertEquals(4, run.all());
        assertEquals(
                List.of(
                        new Difference("unit", "mvn verify", "failure", "success"),
                        new Difference("called / skipped", "", "", "skipped")),
                run.differences());
    }

    @Test
    void a_run_that_was_never_made_here_is_named() {
        var project = new LittleProject(root).with("remote.json", REMOTE);

        var failure = assertThrows(Failure.class, () -> RunAgreement.of(project.root(), root.resolve("remote.json")));

        assertEquals(Exit.MISSING, failure.exit());
    }

    @Test
    void a_file_that_is_no_run_is_refused() {
        new LittleProject(root).with(RunAgreement.KEPT, "{\"jobs\":[]}").with("remote.json", "[1");

        var failure = assertThrows(Failure.class, () -> RunAgreement.of(root, root.resolve("remote.json")));

        assertEquals(Exit.USAGE, failure.exit());
    }

    private RunAgreement compared(String kept) {
        new LittleProject(root).with(RunAgreement.KEPT, kept).with("remote.json", REMOTE);
        return RunAgreement.of(root, root.resolve("remote.json"));
    }
}
