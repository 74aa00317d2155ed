package parity.ci.agreement;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parity.ci.agreement.ComposeFiles.Service;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** Which services of a project a command starts: those that it names, or all of its profiles, and what they depend on. */
record Startup(List<Service> services, Set<String> profiles) {

    private static final String EVERY_PROFILE = "*";

    List<Service> of(ComposeCommand command) {
        var named = command.services().isEmpty()
                ? services.stream().filter(this::isOn).toList()
                : services.stream()
                        .filter(it -> command.services().contains(it.name()))
                        .toList();
        return command.isAlone() ? named : withDependencies(named);
    }

    private boolean isOn(Service service) {
        var own = texts(service.node().get("profiles"));
        return own.isEmpty() || profiles.contains(EVERY_PROFILE) || own.stream().anyMatch(profiles::contains);
    }

    private List<Service> withDependencies(List<Service> named) {
        var started = new LinkedHashMap<String, Service>();
        var waiting = new ArrayDeque<>(named);
        while (!waiting.isEmpty()) {
            var service = waiting.poll();
            if (started.putIfAbsent(service.name(), service) == null) {
                var needed = needs(service.node());
                services.stream().filter(it -> needed.contains(it.name())).forEach(waiting::add);
            }
        }
        return List.copyOf(started.values());
    }

    /** As Compose has it: what is depended on, linked to, or lent a network or volumes by. */
    private static List<String> needs(Node service) {
        var links = Stream.of("links", "volumes_from")
                .flatMap(key -> texts(service.get(key)).stream())
                .map(it -> it.split(":")[0]);
        var network = service.get("network_mode").map(Node::text).stream()
                .filter(it -> it.startsWith("service:"))
                .map(it -> it.substring("service:".length()));
        var depends = service.get("depends_on").stream()
                .flatMap(it -> Stream.concat(
                        it.entries().stream().map(entry -> entry.key().text()), texts(Optional.of(it)).stream()));
        return Stream.of(depends, links, network).flatMap(it -> it).toList();
    }

    private static List<String> texts(Optional<Node> node) {
        return node.map(it -> it instanceof Scalar ? List.of(it) : it.items()).orElse(List.of()).stream()
                .map(Node::text)
                .toList();
    }
}
