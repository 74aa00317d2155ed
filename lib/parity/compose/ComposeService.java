package parity.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.address.WantedPort;
import parity.config.FixedPort;
import parity.json.Json;

/** A service of a compose project, as Compose understood it; texts are empty where the file says nothing. */
public record ComposeService(
        String name,
        String image,
        String buildContext,
        String containerName,
        List<PublishedPort> ports,
        Map<String, Dependency> dependsOn,
        boolean healthcheck,
        List<String> profiles,
        Map<String, String> environment,
        Json words) {

    public ComposeService {
        ports = List.copyOf(ports);
        profiles = List.copyOf(profiles);
    }

    /** When another service is far enough: {@code service_started}, {@code service_healthy} and so on. */
    public record Dependency(String condition, boolean required) {}

    static ComposeService read(String name, Json service) {
        return new ComposeService(
                name,
                service.get("image").text(),
                service.at("build", "context").text(),
                service.get("container_name").text(),
                service.get("ports").items().stream()
                        .flatMap(port -> PublishedPort.read(port).stream())
                        .toList(),
                mapped(service.get("depends_on"), ComposeService::dependency),
                hasHealthcheck(service.get("healthcheck")),
                service.get("profiles").items().stream().map(Json::text).toList(),
                mapped(service.get("environment"), ComposeService::value),
                service);
    }

    /** True when the host offers this port of the container. */
    public boolean publishes(int containerPort, String protocol) {
        return ports.stream()
                .anyMatch(port ->
                        port.target() == containerPort && port.protocol().equals(protocol));
    }

    /** How many containers stand for it; Compose writes it in two places, or in none for one. */
    public int scale() {
        var written = words.get("scale").isPresent() ? words.get("scale") : words.at("deploy", "replicas");
        return written.isPresent() ? (int) written.number() : 1;
    }

    /** True where only Compose knows how to start it: it runs hooks then, or brings secrets from the environment. */
    public boolean isStartedByCompose() {
        return Stream.of("post_start", "pre_stop", "secrets", "configs", "provider", "models")
                .anyMatch(key -> words.get(key).isPresent());
    }

    /** The services in whose containers it lives; where one of those is made anew, so must it be. */
    public List<String> hosts() {
        var spaces = SharedSpaces.KEYS.stream()
                .map(key -> words.get(key).text())
                .filter(space -> space.startsWith("service:"))
                .map(space -> space.substring("service:".length()));
        var volumes = words.get("volumes_from").items().stream()
                .map(from -> from.text().split(":", 2)[0]);
        return Stream.concat(spaces, volumes).distinct().toList();
    }

    /** The tag that its image bears: without one in the file, the one that Compose gives it. */
    public String tag(String project) {
        var name = image.isEmpty() ? project + "-" + this.name : image;
        int colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') || name.indexOf('@') >= 0 ? name : name + ":latest";
    }

    /** What a port of this service asks of the host: the one that is fixed for it, else the one that is written. */
    public Optional<WantedPort> wanted(PublishedPort port, List<FixedPort> fixed) {
        return port.wanted(name)
                .map(written -> fixed.stream()
                        .filter(one -> isFor(one, port))
                        .findFirst()
                        .map(one -> written.at(one.number()))
                        .orElse(written));
    }

    /** Without the values of its variables, which are nobody's to print. */
    @Override
    public String toString() {
        return name;
    }

    private boolean isFor(FixedPort fixed, PublishedPort port) {
        return fixed.service().equals(name)
                && (fixed.containerPort() == 0
                        ? publishesOneOnly()
                        : fixed.containerPort() == port.target()
                                && fixed.protocol().equals(port.protocol()));
    }

    private boolean publishesOneOnly() {
        return ports.stream()
                        .map(port -> port.target() + port.protocol())
                        .distinct()
                        .count()
                == 1;
    }

    private static Dependency dependency(Json dependency) {
        return new Dependency(
                dependency.get("condition").text(), dependency.get("required").truth());
    }

    /** Compose writes a dollar twice, so that its output can be read as a compose file again. */
    private static String value(Json value) {
        return value.text().replace("$$", "$");
    }

    private static boolean hasHealthcheck(Json check) {
        var test = check.get("test").items();
        boolean isNone = !test.isEmpty() && test.getFirst().text().equals("NONE");
        return check.isPresent() && !check.get("disable").truth() && !isNone;
    }

    private static <T> Map<String, T> mapped(Json map, Function<Json, T> value) {
        return map.entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> value.apply(entry.getValue()),
                        (_, last) -> last,
                        LinkedHashMap::new));
    }
}
