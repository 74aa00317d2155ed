package parity.loop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parity.config.FixedPort;
import parity.config.Project;
import parity.config.Service;
import parity.engine.Engine;
import parity.process.Mark;
import parity.resource.Resource;
import parity.resource.Wish;
import parity.resource.backing.Backings;
import parity.stack.Stack;
import parity.terminal.Terminal;

/** Gives every service of a project its port and its role. */
final class Casting {

    private final Project project;
    private final Addresses addresses;
    private final Briefing briefing;
    private final OwnContainers ours = new OwnContainers();
    private final Set<String> debugged;
    private final Terminal terminal;
    private final Berths berths;
    private final List<String> notes = new ArrayList<>();

    Casting(Project project, Addresses addresses, Berths berths, Set<String> debugged, Terminal terminal) {
        this.project = project;
        this.addresses = addresses;
        this.briefing = new Briefing(project, addresses);
        this.berths = berths;
        this.debugged = debugged;
        this.terminal = terminal;
    }

    /** The roles of those in an order; what is not quite as the file says is noted. */
    List<Role> of(Order order) {
        order.services().forEach(this::place);
        return order.services().stream().map(this::role).toList();
    }

    /** That a port is another one than was asked for, for example. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Before any has a role: one may refer to the port of another that comes later. */
    private void place(Service service) {
        switch (service) {
            case Service.HostProcess _, Service.Native _ ->
                addresses.put(service.name(), Address.of(port(service), "http"));
            case Service.Resource resource
            when resource.deployed().isEmpty() -> addresses.put(service.name(), Address.of(port(service), "tcp"));
            case Service.Resource _, Service.Composed _ -> {}
        }
    }

    private Role role(Service service) {
        return switch (service) {
            case Service.HostProcess process -> process(process);
            case Service.Resource resource -> resource(resource);
            case Service.Native container -> container(container);
            case Service.Composed composed -> composed(composed);
        };
    }

    private Role process(Service.HostProcess process) {
        var workplace = new Workplace(project, process, addresses);
        return new ProcessRole(
                process,
                workplace,
                mark(process),
                addresses,
                berths,
                notices(process),
                debugging(process, workplace.knownFolder()));
    }

    private Notices notices(Service.HostProcess process) {
        return new Notices(Remains.folder(project), process.name());
    }

    private Optional<Debugging> debugging(Service.HostProcess process, Path folder) {
        return Optional.of(process)
                .filter(one -> debugged.contains(one.name()))
                .map(one -> Debugging.of(
                        one,
                        project.directory(),
                        folder,
                        berths.of(project.directory().toString(), one.name() + "/debug")));
    }

    private Role resource(Service.Resource resource) {
        if (!resource.deployed().isEmpty()) {
            return new DeployedRole(resource, addresses);
        }
        var engine = Engine.here();
        Resource.warning(Wishing.asWritten(resource, project.directory())).ifPresent(notes::add);
        return new ResourceRole(
                resource,
                Gateway.hosts(isNeededByContainer(resource), engine),
                () -> new Backings(name(), project.directory(), engine, terminal).of(wish(resource)),
                engine,
                mark(resource),
                addresses,
                berths);
    }

    /** Once those that it refers to are known. */
    private Wish wish(Service.Resource resource) {
        return Wishing.of(resource, project.directory(), text -> addresses.resolved(resource, text));
    }

    private boolean isNeededByContainer(Service service) {
        return project.settings().services().values().stream()
                .anyMatch(other -> isContainer(other) && Reference.isTold(other, service.name()));
    }

    private static boolean isContainer(Service service) {
        return service instanceof Service.Native || service instanceof Service.Composed;
    }

    private Role container(Service.Native container) {
        var engine = Engine.here();
        return new NativeRole(
                container,
                Gateway.hosts(isNeededByContainer(container), engine),
                name(),
                project.directory(),
                engine,
                addresses,
                berths);
    }

    private Role composed(Service.Composed composed) {
        var stack = Stack.of(project);
        stack.services(List.of(composed.service()));
        var hosts = Gateway.hosts(isNeededByContainer(composed), stack.engine());
        return new ComposedRole(composed, hosts, stack, briefing, ours, terminal, addresses);
    }

    private String name() {
        return ProjectName.of(project);
    }

    private Mark mark(Service service) {
        return new Mark(project.directory(), service.name());
    }

    private int port(Service service) {
        var fixed = service.common().port().or(() -> named(service.name()));
        int port = fixed.map(wanted -> berths.from(wanted, service.name()))
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
