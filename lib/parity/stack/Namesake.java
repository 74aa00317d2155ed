package parity.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import parity.compose.Container;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;

/** Tells a project's own containers from those that another directory's project of the same name made. */
record Namesake(Project project) {

    /** Whatever was done to its containers would be done to somebody else's. */
    void refuseAmong(Collection<Container> containers) {
        containers.stream().filter(this::isAnothers).findFirst().ifPresent(Namesake::refuse);
    }

    /** Made from files that are none of ours, and that still are there: a moved project is no stranger. */
    private boolean isAnothers(Container container) {
        var made = container.configFiles();
        return !made.isEmpty()
                && made.stream().noneMatch(file -> file.startsWith(project.directory()))
                && made.stream().noneMatch(this::isOurs)
                && made.stream().allMatch(Files::exists);
    }

    private boolean isOurs(Path file) {
        return project.composeFiles().contains(file)
                || project.fast()
                        .filter(small -> small.composeFiles().contains(file))
                        .isPresent();
    }

    private static void refuse(Container other) {
        throw new Failure(
                Exit.USAGE,
                "a project named %s runs already, from %s; 'dev-down' there, or give this one another name in parity.yml"
                        .formatted(
                                other.project(), other.configFiles().getFirst().getParent()));
    }
}
