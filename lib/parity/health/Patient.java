package parity.health;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Container.Binding;
import parity.json.Json;

/** One component: a service, or one of its replicas, and the container that stands for it, if there is one. */
record Patient(String component, ComposeService service, Kind kind, Optional<Container> container) {

    /** What the engine knows it by; where there is none yet, its own name. */
    String containerName() {
        return container.map(Container::name).orElse(component);
    }

    boolean isYoung() {
        return switch (pulse()) {
            case "starting" -> true;
            case "unhealthy" -> false;
            // The engine counts seconds up to a minute: "Up 5 seconds", then "Up About a minute".
            default -> container.filter(it -> it.status().contains("second")).isPresent();
        };
    }

    /** A busy engine calls running for up to a second what has ended already. */
    boolean isBrandNew() {
        return container
                .map(Container::status)
                .filter(status -> status.startsWith("Up Less than a second") || status.startsWith("Up 1 second"))
                .isPresent();
    }

    /** What the engine's own health check came to last: healthy, unhealthy, starting, or nothing. */
    String pulse() {
        var status = container.map(Container::status).orElse("");
        int open = status.lastIndexOf('(');
        var word = open < 0 ? "" : status.substring(open + 1, Math.max(open + 1, status.length() - 1));
        return word.startsWith("health: ") ? word.substring("health: ".length()) : word;
    }

    /** Where the host reaches a port of it. */
    Optional<InetSocketAddress> at(int port) {
        return container.flatMap(it -> it.ports().stream()
                .filter(binding -> binding.target() == port)
                .filter(Patient::isReachable)
                .findFirst()
                .map(Patient::address));
    }

    /** Where the host reaches the port that its kind is asked at: other ports may speak another language. */
    Optional<InetSocketAddress> usual() {
        return at(kind.port()).or(this::chosen);
    }

    /** Nodes of Redis tell each other where the host reaches them, so they often listen at ports of their own. */
    private Optional<InetSocketAddress> chosen() {
        return kind == Kind.REDIS || kind == Kind.SENTINEL
                ? container.stream()
                        .flatMap(it -> it.ports().stream())
                        .map(Binding::target)
                        .filter(this::isNamed)
                        .findFirst()
                        .flatMap(this::at)
                : Optional.empty();
    }

    /** {@code --port 7000} in its command, {@code redis1:7000} in its environment. */
    private boolean isNamed(int port) {
        var digits = String.valueOf(port);
        var words = service.words();
        var command = Stream.of("command", "entrypoint")
                .flatMap(key -> words.get(key).items().stream())
                .map(Json::text);
        return Stream.concat(command, service.environment().values().stream())
                .flatMap(text -> Stream.of(text.split("[ ,=:]+")))
                .anyMatch(digits::equals);
    }

    /** The first port that is published at all. */
    Optional<Binding> first() {
        return container.flatMap(
                it -> it.ports().stream().filter(Patient::isReachable).findFirst());
    }

    static InetSocketAddress address(Binding binding) {
        var host = binding.hostIp();
        boolean isAny = host.isEmpty() || host.equals("0.0.0.0");
        return new InetSocketAddress(isAny ? "127.0.0.1" : host.equals("::") ? "::1" : host, binding.hostPort());
    }

    static boolean isReachable(Binding binding) {
        return binding.hostPort() > 0 && binding.protocol().equals("tcp");
    }
}
