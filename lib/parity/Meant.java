package parity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.config.Project;
import parity.config.Service;
import parity.data.Postgres;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.loop.Supervisor;
import parity.loop.Whereabouts;
import parity.resource.Kind;
import parity.stack.Stack;
import parity.terminal.Terminal;

/** Which of a project's databases is meant: the one that is named, or the only one that is up. */
record Meant(Project project, String typed, Terminal terminal) {

    Host host() {
        var named = typed.isEmpty() ? project.settings().data().database() : typed;
        return named.isEmpty() ? only() : named(named);
    }

    private Host named(String name) {
        return switch (project.settings().services().get(name)) {
            case Service.Resource resource -> {
                refuseNamesake(name);
                yield resource(resource);
            }
            case Service.Composed composed -> on(Stack.of(project), composed.service());
            case null, default -> composed(name);
        };
    }

    /** What data.database names wrong is said as such, by who reads it. */
    private Host composed(String name) {
        if (project.composeFiles().isEmpty()) {
            throw unknown(name, List.of());
        }
        var stack = Stack.of(project);
        if (!typed.isEmpty() && stack.compose().service(name).isEmpty()) {
            throw unknown(name, stack.services(List.of()));
        }
        return on(stack, name);
    }

    private Failure unknown(String name, List<String> composed) {
        var known = Stream.concat(project.settings().services().keySet().stream(), composed.stream())
                .toList();
        return new Failure(
                Exit.USAGE,
                "'%s' is no resource, and no service of the compose files%s"
                        .formatted(name, Nearest.hint(name, known)));
    }

    private Host resource(Service.Resource resource) {
        if (!Kind.of(resource.kind()).hasRoles()) {
            throw new Failure(
                    Exit.USAGE,
                    "%s is %s, which has no SQL to run"
                            .formatted(resource.name(), Kind.of(resource.kind()).product()));
        }
        return first(found(List.of(resource)), List.of(resource));
    }

    /** Where nothing is named: what runs. */
    private Host only() {
        var resources = resources();
        if (resources.isEmpty()) {
            return on(Stack.of(project), "");
        }
        var found = found(resources);
        var running = found.stream().filter(Whereabouts::isHere).toList();
        var stack = stack();
        if (running.isEmpty()) {
            return stack.map(it -> on(it, "")).orElseGet(() -> first(found, resources));
        }
        refuseSeveral(Stream.concat(
                        running.stream().map(Whereabouts::service),
                        stack.stream().flatMap(this::present))
                .toList());
        return RunningResource.host(running.getFirst());
    }

    private static Host first(List<Whereabouts> found, List<Service.Resource> resources) {
        return found.stream().findFirst().map(RunningResource::host).orElseThrow(() -> RunningResource.none(resources));
    }

    private List<Service.Resource> resources() {
        return project.settings().services().values().stream()
                .filter(Service.Resource.class::isInstance)
                .map(Service.Resource.class::cast)
                .filter(resource -> Kind.of(resource.kind()).hasRoles())
                .toList();
    }

    private List<Whereabouts> found(List<Service.Resource> resources) {
        var names = resources.stream().map(Service.Resource::name).toList();
        return Supervisor.of(project).resources().stream()
                .filter(one -> names.contains(one.service()))
                .toList();
    }

    private void refuseSeveral(List<String> found) {
        if (found.size() > 1) {
            throw new Failure(
                    Exit.USAGE,
                    "several databases are here (%s): say which is meant with '--on SERVICE', or as data.database in parity.yml"
                            .formatted(String.join(", ", found)));
        }
    }

    /** With a PostgreSQL in its compose files; where nobody can read these, or there are none, there is none. */
    private Optional<Stack> stack() {
        return readable().filter(stack -> !Postgres.all(stack.compose()).isEmpty());
    }

    private Optional<Stack> readable() {
        try {
            return project.composeFiles().isEmpty() ? Optional.empty() : Optional.of(Stack.of(project));
        } catch (Failure trouble) {
            if (Whole.isOfEngine(trouble)) {
                return Optional.empty();
            }
            throw trouble;
        }
    }

    /** A service of each of its databases that has a container; none where no engine answers. */
    private Stream<String> present(Stack stack) {
        try {
            var containers = stack.containers();
            return Postgres.all(stack.compose()).stream()
                    .flatMap(database -> database.services().stream()
                            .filter(service -> containers.first(service).isPresent())
                            .limit(1));
        } catch (Failure trouble) {
            if (Whole.isOfEngine(trouble)) {
                return Stream.empty();
            }
            throw trouble;
        }
    }

    private Host on(Stack stack, String name) {
        return Host.of(Data.of(stack, name, terminal));
    }

    private void refuseNamesake(String name) {
        if (readable().flatMap(stack -> stack.compose().service(name)).isPresent()) {
            throw new Failure(
                    Exit.USAGE,
                    "'%s' is a resource of parity.yml and a service of the compose files: rename one of them"
                            .formatted(name));
        }
    }
}
