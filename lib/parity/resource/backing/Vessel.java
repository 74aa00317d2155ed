package parity.resource.backing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parity.concurrent.Together;
import parity.concurrent.Unbroken;
import parity.engine.Engine;
import parity.engine.Response;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.resource.Launch;

/** The container of a resource: one that runs and is as it should be is taken as it is, what a dead run left is not. */
public record Vessel(Engine engine, Launch.OfContainer launch) {

    static final String PROJECT = "parity.dev.project";
    static final String SERVICE = "parity.dev.service";
    static final String OWNER = "parity.dev.owner";
    static final String MADE_FROM = "parity.dev.made-from";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration REMOVAL = Duration.ofMinutes(1);

    /** Takes away what a start that was broken off may have left; what is not ours stays. */
    public static void abandon(Engine engine, Launch.OfContainer launch) {
        try {
            new Vessel(engine, launch).remove(Duration.ZERO);
        } catch (Failure e) {
            // The next start removes it, or says why it cannot.
        }
    }

    /** The services of a project in this directory that have a container which runs, and its port on the host; 0 is none. */
    public static Map<String, Integer> running(Engine engine, String project, Path directory) {
        return all(engine, project, directory).stream()
                .filter(container -> container.get("State").text().equals("running"))
                .collect(Collectors.toMap(
                        container -> container.get("Labels").get(SERVICE).text(),
                        Vessel::publicPort,
                        (first, _) -> first));
    }

    private static int publicPort(Json container) {
        return container.get("Ports").items().stream()
                .map(port -> (int) port.get("PublicPort").number())
                .filter(port -> port > 0)
                .findFirst()
                .orElse(0);
    }

    /** Removes every container that these services were given; returns their names. */
    public static List<String> removeAll(
            Engine engine, String project, Path directory, Predicate<String> services, Duration limit) {
        var theirs = all(engine, project, directory).stream()
                .filter(container ->
                        services.test(container.get("Labels").get(SERVICE).text()))
                .toList();
        return Together.map(theirs, container -> removed(engine, container, limit));
    }

    private static List<Json> all(Engine engine, String project, Path directory) {
        var filters = Json.write(Map.of(
                "label",
                labels(project, "", directory).entrySet().stream()
                        .filter(label -> !label.getValue().isEmpty())
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .toList()));
        return engine.get("/containers/json?all=1&filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8))
                .items();
    }

    private static String removed(Engine engine, Json container, Duration limit) {
        var id = container.get("Id").text();
        var patient = engine.within(limit.plus(REMOVAL));
        patient.tell("POST", "/containers/%s/stop?t=%d".formatted(id, limit.toSeconds()), null);
        var removed = patient.tell("DELETE", "/containers/%s?force=true&v=true".formatted(id), null);
        var named = container.get("Names").items().stream()
                .findFirst()
                .map(Json::text)
                .orElse(id);
        var name = named.startsWith("/") ? named.substring(1) : named;
        requireGone(name, removed);
        return name;
    }

    /** What says whose a container is. */
    public static Map<String, String> labels(String project, String service, Path directory) {
        return Map.of(
                PROJECT,
                project,
                SERVICE,
                service,
                OWNER,
                directory.toAbsolutePath().normalize().toString());
    }

    /** The host port of one that runs already and is made as this one would be. */
    public Optional<Integer> running() {
        var found = look();
        return !found.isGone() && isOurs(found.body()) && isRunning(found.body()) && isTheSame(found.body())
                ? Optional.of(port(found.body()))
                : Optional.empty();
    }

    /**
     * Starts it, and returns its host port; empty where somebody took that port meanwhile: another, then again. What the
     * engine was asked to do it does, also for one who has gone: an interrupt is heeded when it has.
     */
    public Optional<Integer> start() {
        return Unbroken.call(this::begin);
    }

    private Optional<Integer> begin() {
        var running = running();
        if (running.isPresent()) {
            return running;
        }
        remove(PATIENCE);
        create();
        var started = engine.within(REMOVAL).tell("POST", "/containers/%s/start".formatted(launch.name()), null);
        if (!started.isRefusal()) {
            return Optional.of(launch.port());
        }
        remove(Duration.ZERO);
        if (Launch.OfProcess.saysPortIsTaken(started.reason())
                || started.reason().contains("already allocated")) {
            return Optional.empty();
        }
        throw new Failure("cannot start container %s: %s".formatted(launch.name(), started.reason()));
    }

    public boolean isRunning() {
        var found = look();
        return !found.isGone() && isRunning(found.body());
    }

    /** Stops it in good order within the limit, past that at once, and removes it; its data stay. */
    public void remove(Duration limit) {
        Unbroken.call(() -> {
            takeAway(limit);
            return launch;
        });
    }

    private void takeAway(Duration limit) {
        var found = look();
        if (found.isGone()) {
            return;
        }
        requireOurs(found.body());
        var patient = engine.within(limit.plus(REMOVAL));
        if (isRunning(found.body())) {
            patient.tell("POST", "/containers/%s/stop?t=%d".formatted(launch.name(), limit.toSeconds()), null);
        }
        requireGone(
                launch.name(),
                patient.tell("DELETE", "/containers/%s?force=true&v=true".formatted(launch.name()), null));
    }

    private static void requireGone(String name, Response removal) {
        if (removal.isRefusal() && !removal.isGone()) {
            throw new Failure("cannot remove container %s: %s".formatted(name, removal.reason()));
        }
    }

    private void create() {
        var created = engine.within(REMOVAL).tell("POST", "/containers/create?name=" + launch.name(), request());
        if (created.isRefusal()) {
            throw new Failure("cannot make container %s: %s".formatted(launch.name(), created.reason()));
        }
    }

    Map<String, Object> request() {
        var port = launch.containerPort() + "/tcp";
        var request = new LinkedHashMap<String, Object>();
        request.put("Image", launch.image());
        if (!launch.command().isEmpty()) {
            request.put("Cmd", launch.command());
        }
        request.put(
                "Env",
                launch.environment().entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .sorted()
                        .toList());
        request.put("User", launch.user());
        request.put("Labels", labels());
        request.put("ExposedPorts", isPublished() ? Map.of(port, Map.of()) : Map.of());
        request.put(
                "HostConfig",
                Map.of(
                        "Mounts",
                        launch.mounts().entrySet().stream()
                                .map(mount ->
                                        Map.of("Type", "bind", "Target", mount.getKey(), "Source", mount.getValue()))
                                .toList(),
                        "Tmpfs",
                        scratch(),
                        "ExtraHosts",
                        List.of(Engine.HOST_ENTRY),
                        "PortBindings",
                        isPublished()
                                ? Map.of(
                                        port,
                                        launch.hosts().stream()
                                                .map(host -> Map.of(
                                                        "HostIp", host, "HostPort", String.valueOf(launch.port())))
                                                .toList())
                                : Map.of()));
        return request;
    }

    private boolean isPublished() {
        return launch.containerPort() > 0;
    }

    /** Whoever it runs as must own them: a mode that is asked for is not given where the image has a folder there. */
    private Map<String, String> scratch() {
        var options = launch.user().isEmpty() ? "" : "uid=" + launch.user().replace(":", ",gid=");
        return launch.scratch().stream().collect(Collectors.toMap(folder -> folder, _ -> options));
    }

    private Map<String, String> labels() {
        var labels = new LinkedHashMap<>(launch.labels());
        labels.put(MADE_FROM, launch.fingerprint());
        return labels;
    }

    private Response look() {
        var found = engine.tell("GET", "/containers/%s/json".formatted(launch.name()), null);
        if (found.isRefusal() && !found.isGone()) {
            throw new Failure("cannot look at container %s: %s".formatted(launch.name(), found.reason()));
        }
        return found;
    }

    private boolean isTheSame(Json container) {
        return label(container, MADE_FROM).equals(launch.fingerprint());
    }

    private boolean isOurs(Json container) {
        return label(container, OWNER).equals(launch.labels().get(OWNER));
    }

    private void requireOurs(Json container) {
        if (!isOurs(container)) {
            var owner = label(container, OWNER);
            throw new Failure(
                    Exit.REFUSED,
                    "container %s belongs to %s; rename this project ('name' in parity.yml), or remove that container"
                            .formatted(launch.name(), owner.isEmpty() ? "somebody else" : owner));
        }
    }

    private static boolean isRunning(Json container) {
        return container.at("State", "Running").truth();
    }

    private int port(Json container) {
        var bindings = container
                .at("HostConfig", "PortBindings", launch.containerPort() + "/tcp")
                .items();
        return bindings.isEmpty()
                ? 0
                : Integer.parseInt(bindings.getFirst().get("HostPort").text());
    }

    private static String label(Json container, String name) {
        return container.at("Config", "Labels").get(name).text();
    }
}
