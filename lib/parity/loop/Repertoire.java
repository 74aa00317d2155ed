package parity.loop;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parity.config.Project;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Program;

/** Which services of a project can run on this machine, and why the others cannot. */
public record Repertoire(List<String> able, Map<String, String> leftOut) {

    private static final String DOCKER = "docker";

    public Repertoire {
        able = List.copyOf(able);
    }

    /** All but those whose program is missing, and what needs them. */
    public static Repertoire of(Project project) {
        return of(project.settings().services(), Repertoire::lackOfProgram);
    }

    /** The same where no engine runs containers. */
    public static Repertoire withoutEngine(Project project) {
        return of(
                project.settings().services(),
                service -> lackOfProgram(service).or(() -> isContainer(service) ? Optional.of("a container") : none()));
    }

    static Repertoire of(Map<String, Service> services, Function<Service, Optional<String>> lack) {
        var leftOut = new LinkedHashMap<String, String>();
        services.forEach((name, service) -> lack.apply(service).ifPresent(why -> leftOut.put(name, why)));
        int before;
        do {
            before = leftOut.size();
            services.forEach((name, service) ->
                    missing(service, leftOut).ifPresent(need -> leftOut.putIfAbsent(name, "it needs " + need)));
        } while (leftOut.size() > before);
        var able = services.keySet().stream()
                .filter(name -> !leftOut.containsKey(name))
                .toList();
        return new Repertoire(able, leftOut);
    }

    /** {@code web is left out: no npm here}. */
    public static List<String> sentences(Map<String, String> leftOut) {
        return leftOut.entrySet().stream()
                .map(each -> "%s is left out: %s".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    /** Of what was named, or of all where nothing was, those that are meant; who names what cannot run is told. */
    public List<String> meantBy(Collection<String> named) {
        for (var name : named.isEmpty() && able.isEmpty() ? leftOut.keySet() : named) {
            var why = leftOut.get(name);
            if (why != null) {
                throw new Failure(Exit.MISSING, "%s cannot run here: %s".formatted(name, why));
            }
        }
        return named.isEmpty() ? able : List.copyOf(named);
    }

    private static Optional<String> missing(Service service, Map<String, String> leftOut) {
        return service.needs().stream().filter(leftOut::containsKey).findFirst();
    }

    private static Optional<String> lackOfProgram(Service service) {
        return service instanceof Service.HostProcess process
                        && !process.onlyWith().isEmpty()
                        && !Program.exists(process.onlyWith())
                ? Optional.of("no %s here".formatted(process.onlyWith()))
                : none();
    }

    private static boolean isContainer(Service service) {
        return switch (service) {
            case Service.Native _, Service.Composed _ -> true;
            case Service.Resource resource ->
                resource.engine().equals(DOCKER) && resource.deployed().isEmpty();
            case Service.HostProcess _ -> false;
        };
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
