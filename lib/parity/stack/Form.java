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
        var made = containers.all().stream()
                .filter(container -> !container.configFiles().isEmpty())
                .toList();
        long small =
                made.stream().filter(container -> FAST.made(project, container)).count();
        return 2 * small > made.size() ? FAST : FULL;
    }

    /** True for a container that was made from files which only this form has. */
    boolean made(Project project, Container container) {
        var other = this == FULL ? FAST : FULL;
        return files(project).stream()
                .filter(file -> !other.files(project).contains(file))
                .anyMatch(container.configFiles()::contains);
    }

    private List<Path> files(Project project) {
        return this == FULL
                ? project.composeFiles()
                : project.fast().map(Project::composeFiles).orElse(List.of());
    }
}
