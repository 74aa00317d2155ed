package parity.compose;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Program;

/** What a project's compose files describe, as {@code docker compose config} puts it together. */
public record ComposeProject(
        String name,
        List<ComposeService> services,
        List<Network> networks,
        List<Volume> volumes,
        List<String> warnings,
        String text) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    public ComposeProject {
        services = List.copyOf(services);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
        warnings = List.copyOf(warnings);
    }

    /** A network by its key in the file, and the name that the engine knows; an external one is another's. */
    public record Network(String key, String name, boolean external) {
        private static Network read(String key, Json network) {
            return new Network(
                    key, network.get("name").text(), network.get("external").truth());
        }
    }

    /** A volume by its key in the file, and the name that the engine knows; an external one is another's. */
    public record Volume(String key, String name, boolean external) {
        private static Volume read(String key, Json volume) {
            return new Volume(
                    key, volume.get("name").text(), volume.get("external").truth());
        }
    }

    /** Reads the project with the profiles that are switched on. */
    public static ComposeProject of(Project project) {
        return read(project, ComposeCommand.of(project));
    }

    /** Reads it with the ports that its files write, whichever are in force. */
    public static ComposeProject asWritten(Project project) {
        return read(project, ComposeCommand.of(project).asWritten());
    }

    /** The same with every profile switched on: all that could ever run. */
    public static ComposeProject ofEveryProfile(Project project) {
        return read(project, ComposeCommand.of(project).asWritten().withEveryProfile());
    }

    /** Reads it as it is written, its variables unset: for who looks before they have values. */
    public static ComposeProject unset(Project project) {
        return unset(project, ComposeCommand.of(project).asWritten());
    }

    /** The same with every profile switched on. */
    public static ComposeProject unsetOfEveryProfile(Project project) {
        return unset(project, ComposeCommand.of(project).asWritten().withEveryProfile());
    }

    public Optional<ComposeService> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** These services and all that they need, those first that others wait for. */
    public List<ComposeService> withNeeds(Collection<String> names) {
        var found = new LinkedHashMap<String, ComposeService>();
        names.forEach(name -> collect(name, found, new HashSet<>()));
        return List.copyOf(found.values());
    }

    /** A service that another waits for until it has done its work: it runs once, and to its end. */
    public boolean isAwaitedJob(String name) {
        return services.stream()
                .map(service -> service.dependsOn().get(name))
                .anyMatch(need -> need != null && need.condition().equals("service_completed_successfully"));
    }

    /** The networks that a service is on; none where it shares another's. */
    public List<Network> networksOf(ComposeService service) {
        var keys = service.words().get("networks").entries().keySet();
        return networks.stream().filter(network -> keys.contains(network.key())).toList();
    }

    /** Those of them that a container was cut off from: the engine allows it, and no start brings them back. */
    public List<Network> networksLostBy(Container container) {
        return service(container.service()).stream()
                .flatMap(service -> networksOf(service).stream())
                .filter(network -> !container.attachments().networks().contains(network.name()))
                .toList();
    }

    /** The names that a service answers to on a network: its own, and those that the file gives it there. */
    public List<String> aliases(String service, Network network) {
        var written = service(service).stream()
                .flatMap(it -> it.words().get("networks").get(network.key()).get("aliases").items().stream()
                        .map(Json::text));
        return Stream.concat(Stream.of(service), written).toList();
    }

    private void collect(String name, Map<String, ComposeService> found, Set<String> onTheWay) {
        var service = service(name);
        if (service.isEmpty() || found.containsKey(name) || !onTheWay.add(name)) {
            return;
        }
        service.get().dependsOn().keySet().forEach(need -> collect(need, found, onTheWay));
        found.put(name, service.get());
    }

    private static ComposeProject unset(Project project, ComposeCommand compose) {
        var config = config(project, compose, List.of("--no-interpolate"));
        return parse(config.json(), config.warnings()).writtenAs(config.text());
    }

    private static ComposeProject read(Project project, ComposeCommand compose) {
        var config = config(project, compose, List.of());
        return parse(config.json(), config.warnings()).writtenAs(config.text());
    }

    /** What Compose printed, and what it warned of. */
    record Config(String text, Json json, List<String> warnings) {}

    static Config config(Project project, ComposeCommand compose, List<String> flags) {
        requireDocker();
        var words = Stream.concat(Stream.of("config", "--format", "json"), flags.stream());
        var call = compose.with(words.toArray(String[]::new)).within(LIMIT);
        var memory = ComposeMemory.of(call, System.getenv(), new ProjectFolder(project.directory()));
        return memory.flatMap(ComposeMemory::recall).orElseGet(() -> {
            var asked = ask(project, call);
            return memory.map(it -> it.keep(asked)).orElse(asked);
        });
    }

    private static Config ask(Project project, Command call) {
        var outcome = call.run();
        var said = ComposeTalk.of(outcome.err());
        if (!outcome.succeeded()) {
            throw new ComposeComplaint(project, said.error()).failure();
        }
        return new Config(outcome.out(), Json.parse(outcome.out()), said.warnings());
    }

    private static void requireDocker() {
        if (!Program.exists("docker")) {
            throw new Failure(
                    Exit.MISSING,
                    "cannot read the compose project: 'docker' is not installed, or not on PATH; "
                            + "'doctor --fix' installs it");
        }
    }

    /** The same, with the very words that it was read from: it can be told again to Compose. */
    private ComposeProject writtenAs(String text) {
        return new ComposeProject(name, services, networks, volumes, warnings, text);
    }

    /** Without the words, in which passwords stand. */
    @Override
    public String toString() {
        return name;
    }

    /** What Compose printed, read. */
    public static ComposeProject parse(Json config, List<String> warnings) {
        return new ComposeProject(
                config.get("name").text(),
                each(config.get("services"), ComposeService::read),
                each(config.get("networks"), Network::read),
                each(config.get("volumes"), Volume::read),
                warnings,
                "");
    }

    private static <T> List<T> each(Json map, BiFunction<String, Json, T> read) {
        return map.entries().entrySet().stream()
                .map(entry -> read.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
