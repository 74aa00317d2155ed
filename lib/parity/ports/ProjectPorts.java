package parity.ports;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.address.WantedPort;
import parity.compose.ComposeProject;
import parity.compose.MovedPorts;
import parity.config.ParityFile;
import parity.config.Project;

/**
 * The ports to look at, and whose they are: a project's, or just those that were named.
 *
 * @param home where the project is, and with it what is recorded of it; null for ports that were named
 */
public record ProjectPorts(String project, @Nullable Project home, List<WantedPort> ports) {

    public ProjectPorts {
        ports = List.copyOf(ports);
    }

    /** The ports that were typed; with none typed, those of the project in a directory. */
    public static ProjectPorts namedOrIn(Path directory, List<String> typed) {
        return typed.isEmpty() ? of(Project.around(directory)) : named(typed);
    }

    public static ProjectPorts named(List<String> typed) {
        var ports = typed.stream().map(WantedPort::parse).distinct().toList();
        return new ProjectPorts("", null, ports);
    }

    /** What its compose files publish, and what its parity.yml puts in their place. */
    public static ProjectPorts of(Project project) {
        var compose = project.composeFiles().isEmpty() ? nothing(project) : ComposeProject.asWritten(project);
        return of(compose, MovedPorts.NONE, project);
    }

    /** The same from what was read with these ports moved. */
    static ProjectPorts of(ComposeProject compose, MovedPorts moved, Project project) {
        return new ProjectPorts(compose.name(), project, wanted(compose, moved, project.settings()));
    }

    static List<WantedPort> wanted(ComposeProject compose, MovedPorts moved, ParityFile settings) {
        var published = compose.services().stream()
                .flatMap(service -> service.ports().stream()
                        .flatMap(port -> moved.wanted(service, port, settings.ports()).stream()));
        var ofHostProcesses = settings.ports().stream()
                .filter(fixed -> settings.services().containsKey(fixed.service()))
                .filter(fixed -> compose.service(fixed.service()).isEmpty())
                .map(fixed -> WantedPort.tcp(fixed.service(), fixed.number()));
        return Stream.concat(published, ofHostProcesses).toList();
    }

    /** Without compose files there still are the ports of parity.yml. */
    private static ComposeProject nothing(Project project) {
        return new ComposeProject(project.settings().name(), List.of(), List.of(), List.of(), List.of(), "");
    }
}
