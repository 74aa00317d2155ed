package parity.ci.syntax;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
        return new Repository(root.toAbsolutePath().normalize());
    }

    /** The one that a workflow file belongs to by its folder; none for a file that lies elsewhere. */
    static Repository of(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        return folder != null && folder.endsWith(Path.of(".github", "workflows"))
                ? at(folder.resolve("../.."))
                : none();
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
        return root == null || within(root, path).filter(Files::exists).isPresent();
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
        return root == null
                ? Optional.empty()
                : within(root, path)
                        .filter(Files::isRegularFile)
                        .flatMap(file -> WorkflowReading.of(path, file).workflow())
                        .map(Workflow::root);
    }

    /** Empty for what leads out of the repository, or is no path at all. */
    private static Optional<Path> within(Path root, String path) {
        try {
            var file = root.resolve(path).normalize();
            return file.startsWith(root) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
