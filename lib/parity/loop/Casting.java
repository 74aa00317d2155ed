package parity.loop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.config.FixedPort;
import parity.config.Project;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;

/** Gives every service of a project its port and its role. */
final class Casting {

    private final Project project;
    private final Addresses addresses;
    private final Berths berths = new Berths();
    private final List<String> notes = new ArrayList<>();

    Casting(Project project, Addresses addresses) {
        this.project = project;
        this.addresses = addresses;
    }

    /** The roles of those in an order; what is not quite as the file says is noted. */
    List<Role> of(Order order) {
        return order.services().stream().map(this::role).toList();
    }

    /** That a port is another one than was asked for, for example. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private Role role(Service service) {
        return switch (service) {
            case Service.HostProcess process -> process(process);
            default -> throw new Failure(Exit.USAGE, "not yet");
        };
    }

    private Role process(Service.HostProcess process) {
        addresses.put(process.name(), Address.of(port(process), "http"));
        return new ProcessRole(process, folder(process), addresses, berths);
    }

    private Path folder(Service.HostProcess process) {
        var folder = project.directory().resolve(process.directory()).normalize();
        if (!folder.toFile().isDirectory()) {
            throw new Failure(
                    Exit.USAGE,
                    "%s: services.%s.dir: there is no folder %s"
                            .formatted(process.common().spot(), process.name(), folder));
        }
        return folder;
    }

    private int port(Service service) {
        var fixed = service.common().port().or(() -> named(service.name()));
        int port = fixed.map(berths::from)
                .orElseGet(() -> berths.of(project.directory().toString(), service.name()));
        fixed.filter(wanted -> wanted != port)
                .ifPresent(wanted ->
                        notes.add("%s: port %d is taken; it gets %d".formatted(service.name(), wanted, port)));
        return port;
    }

    private Optional<Integer> named(String service) {
        return project.settings().ports().stream()
                .filter(port -> port.service().equals(service))
                .map(FixedPort::number)
                .findFirst();
    }
}
