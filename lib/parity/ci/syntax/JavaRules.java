package parity.ci.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parity.ci.Finding;
import parity.ci.Findings;
import parity.ci.Workflow;
import parity.ci.WorkflowReading;

/** The rules of our own: what GitHub documents of a workflow, checked without any other program. */
public final class JavaRules {

    private final Repository repository;

    public JavaRules(Repository repository) {
        this.repository = repository;
    }

    /** Everything that is wrong in a file, from its top; it is known by the name that is given. */
    public List<Finding> check(String file, Path path) {
        var reading = WorkflowReading.of(file, path);
        reading.workflow().ifPresent(workflow -> check(workflow, linesOf(path), reading.findings()));
        return reading.findings().inOrder();
    }

    /** The same for a text that is in hand. */
    public List<Finding> check(String file, String text) {
        var reading = WorkflowReading.of(file, text);
        reading.workflow().ifPresent(workflow -> check(workflow, text.lines().toList(), reading.findings()));
        return reading.findings().inOrder();
    }

    private void check(Workflow workflow, List<String> lines, Findings findings) {
        var scope = new Scope(workflow, repository, new Lines(lines));
        new FormCheck(findings).check("the workflow", workflow.root(), WorkflowForms.FILE, scope);
        KeyCheck.checkCase(workflow.root(), findings);
    }

    /** Only to find places in it: a file that is gone since it was read has none. */
    private static List<String> linesOf(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
