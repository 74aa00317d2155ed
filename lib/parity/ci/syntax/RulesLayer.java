package parity.ci.syntax;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parity.ci.Finding;
import parity.ci.WorkflowFiles;

/** Our own rules, which need no other program. */
record RulesLayer() implements Layer {

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<Finding> check(WorkflowFiles files) {
        var repositories = new HashMap<Path, Repository>();
        return files.files().stream()
                .flatMap(file -> check(file, files.name(file), repositories).stream())
                .toList();
    }

    /** What files of one folder name is read once. */
    private static List<Finding> check(Path file, String name, Map<Path, Repository> repositories) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        return new JavaRules(repositories.computeIfAbsent(folder, _ -> Repository.of(file))).check(name, file);
    }
}
