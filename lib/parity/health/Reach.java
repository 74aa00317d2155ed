package parity.health;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.compose.Container.Binding;

/** What of the published ports can be reached from here: the loopback of another machine cannot. */
public record Reach(String engineHost) {

    /** Where the host reaches a port of a container. */
    public Optional<InetSocketAddress> at(Container container, int port) {
        return of(container).ports().stream()
                .filter(binding -> binding.target() == port)
                .filter(Patient::isReachable)
                .findFirst()
                .map(Patient::address);
    }

    Container of(Container container) {
        return engineHost.isEmpty() ? container : container.publishing(seen(container.ports()));
    }

    private List<Binding> seen(List<Binding> ports) {
        return ports.stream().flatMap(this::seen).toList();
    }

    private Stream<Binding> seen(Binding port) {
        var at = port.hostIp();
        if (at.startsWith("127.") || at.equals("::1")) {
            return Stream.empty();
        }
        boolean isAny = at.isEmpty() || at.equals("0.0.0.0") || at.equals("::");
        return Stream.of(
                isAny && port.hostPort() > 0
                        ? new Binding(engineHost, port.hostPort(), port.target(), port.protocol())
                        : port);
    }
}
