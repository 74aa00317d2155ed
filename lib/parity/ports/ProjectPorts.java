package parity.ports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Command;

/** The ports to look at, and whose they are: a project's in its directory, or just those that were named. */
public record ProjectPorts(String project, @Nullable Path directory, List<WantedPort> ports) {

    public ProjectPorts {
        ports = List.copyOf(ports);
    }

    /** The ports that were typed; with none typed, those of the project in a directory. */
    public static ProjectPorts namedOrIn(Path directory, List<String> typed) {
        return typed.isEmpty() ? readWithDockerCompose(directory.toAbsolutePath()) : named(typed);
    }

    public static ProjectPorts named(List<String> typed) {
        var ports = typed.stream().map(WantedPort::parse).distinct().toList();
        return new ProjectPorts("", null, ports);
    }

    /** Asks compose itself, which alone knows its files, variables, profiles and includes. */
    static ProjectPorts readWithDockerCompose(Path directory) {
        var outcome = Command.of("docker", "compose", "config", "--format", "json")
                .in(directory)
                .run();
        if (!outcome.succeeded()) {
            throw new Failure(
                    Exit.USAGE,
                    "cannot read the compose project in %s: %s; go where it is, or name ports: 'validate-ports 5432'"
                            .formatted(directory, outcome.lastWord()));
        }
        return of(Json.parse(outcome.out()), directory);
    }

    static ProjectPorts of(Json config, Path directory) {
        var ports = new ArrayList<WantedPort>();
        config.get("services")
                .entries()
                .forEach((name, service) -> service.get("ports").items().stream()
                        .flatMap(port -> wanted(name, port).stream())
                        .forEach(ports::add));
        return new ProjectPorts(config.get("name").text(), directory, ports);
    }

    /** Empty where the engine may choose: nothing published by number, or a range of which any will do. */
    private static Optional<WantedPort> wanted(String service, Json port) {
        var published = port.get("published").text();
        boolean fixed = !published.isEmpty() && !published.equals("0") && published.indexOf('-') < 0;
        return Protocol.of(port.get("protocol").text())
                .filter(_ -> fixed)
                .map(protocol -> new WantedPort(
                        service, HostAddress.of(port.get("host_ip").text()), Integer.parseInt(published), protocol));
    }
}
