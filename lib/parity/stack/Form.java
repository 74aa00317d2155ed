package parity.stack;

import java.nio.file.Path;
import java.util.List;
import parity.compose.Container;
import parity.compose.Containers;
import parity.config.Project;

/** How much of a project is up: all of it, or the small form that {@code compose.fast} of parity.yml describes. */
public enum Form {
    FULL,
    FAST;

    /** Read off the containers, so that no file can be wrong about it: full, unless most are of the small form. */
    static Form inForce(Project project, Containers containers) {
        var large = project.composeFiles();
        var small = project.fast().map(Project::composeFiles).orElse(List.of()).stream()
                .filter(file -> !large.contains(file))
                .toList();
        var made = containers.all().stream().filter(container -> !container.configFiles().isEmpty()).toList();
        long ofSmall = made.stream().filter(container -> isFrom(container, small)).count();
        return 2 * ofSmall > made.size() ? FAST : FULL;
    }

    private static boolean isFrom(Container container, List<Path> files) {
        var made = List.of(container.configFiles().split(","));
        return files.stream().map(Path::toString).anyMatch(made::contains);
    }
}
