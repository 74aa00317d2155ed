package parity.ports;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.PublishedPort;
import parity.config.FixedPort;
import parity.config.ParityFile;
import parity.config.Project;

/** The ports to look at, and whose they are: a project's in its directory, or just those that were named. */
public record ProjectPorts(String project, @Nullable Path directory, List<WantedPort> ports) {

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
        var compose = project.composeFiles().isEmpty() ? nothing(project) : ComposeProject.of(project);
        return of(compose, project.settings(), project.directory());
    }

    /** Without compose files there still are the ports of parity.yml. */
    private static ComposeProject nothing(Project project) {
        return new ComposeProject(project.settings().name(), List.of(), List.of(), List.of(), List.of(), "");
    }

    static ProjectPorts of(ComposeProject compose, ParityFile settings, Path directory) {
        var published = compose.services().stream().flatMap(service -> wanted(service, settings));
        var ofHostProcesses = settings.ports().stream()
                .filter(fixed -> compose.service(fixed.service()).isEmpty())
                .map(fixed -> WantedPort.tcp(fixed.service(), fixed.number()));
        return new ProjectPorts(
                compose.name(),
                directory,
                Stream.concat(published, ofHostProcesses).toList());
    }

    /** Not those where the engine may choose: nothing published by number, or a range of which any will do. */
    private static Stream<WantedPort> wanted(ComposeService service, ParityFile settings) {
        return service.ports().stream()
                .filter(port -> port.published() > 0 && !port.choice())
                .flatMap(port -> Protocol.of(port.protocol()).stream()
                        .map(protocol -> new WantedPort(
                                service.name(),
                                HostAddress.of(port.hostIp()),
                                number(service, port, settings),
                                protocol)));
    }

    private static int number(ComposeService service, PublishedPort port, ParityFile settings) {
        return settings.ports().stream()
                .filter(fixed -> isFor(fixed, service, port))
                .findFirst()
                .map(FixedPort::number)
                .orElse(port.published());
    }

    private static boolean isFor(FixedPort fixed, ComposeService service, PublishedPort port) {
        boolean onlyOne = fixed.containerPort() == 0;
        return fixed.service().equals(service.name())
                && (onlyOne
                        || (fixed.containerPort() == port.target()
                                && fixed.protocol().equals(port.protocol())));
    }
}
