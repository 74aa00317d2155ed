package parity.ci.syntax;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.ci.Workflow;
import parity.ci.WorkflowReading;
import parity.yaml.Node;

/** The repository around the workflows: the actions and reusable workflows in it, each read once. */
public final class Repository {

    private final @Nullable Path root;
    private final Map<String, Optional<Node>> read = new HashMap<>();

    private Repository(@Nullable Path root) {
        this.root = root;
    }

    public static Repository at(Path root) {
        return new Repository(root);
    }

    /** For a file that stands alone: nothing that it names can be looked at. */
    public static Repository none() {
        return new Repository(null);
    }

    boolean isKnown() {
        return root != null;
    }

    /** False where a path is known to lead nowhere. */
    boolean mayHave(String path) {
        return root == null || Files.exists(root.resolve(path));
    }

    /** The action in a folder; empty where there is none, or none that can be read. */
    Optional<Node> action(String path) {
        return file(path + "/action.yml").or(() -> file(path + "/action.yaml"));
    }

    /** The workflow that a job calls by its path here. */
    Optional<Workflow> workflow(String path) {
        return file(path).map(node -> new Workflow(path, node));
    }

    private Optional<Node> file(String path) {
        return read.computeIfAbsent(path, this::readFile);
    }

    private Optional<Node> readFile(String path) {
        if (root == null || !Files.isRegularFile(root.resolve(path))) {
            return Optional.empty();
        }
        return WorkflowReading.of(path, root.resolve(path)).workflow().map(Workflow::root);
    }
}
