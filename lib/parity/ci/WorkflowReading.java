package parity.ci;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import parity.yaml.Anchors;
import parity.yaml.Node;
import parity.yaml.Problems;
import parity.yaml.YamlReader;

/** A workflow file that was read: the workflow, where it is YAML at all, and what is wrong with it as YAML. */
public record WorkflowReading(Optional<Workflow> workflow, Findings findings) {

    /** Reads a file; it is known by the name that is given. */
    public static WorkflowReading of(String file, Path path) {
        return of(file, (problems, anchors) -> YamlReader.readForeign(file, path, problems, anchors));
    }

    /** Reads a text that is in hand. */
    public static WorkflowReading of(String file, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(file, (problems, anchors) -> YamlReader.readForeign(file, bytes, problems, anchors));
    }

    private static WorkflowReading of(String file, BiFunction<Problems, Anchors, Optional<Node>> reader) {
        var problems = new Problems();
        var anchors = new Anchors();
        var root = reader.apply(problems, anchors);
        var findings = new Findings();
        problems.inOrder().forEach(problem -> findings.error("yaml", problem.spot(), problem.message()));
        anchors.unused().forEach(problem -> findings.warning("yaml", problem.spot(), problem.message()));
        return new WorkflowReading(root.map(node -> new Workflow(file, node)), findings);
    }
}
