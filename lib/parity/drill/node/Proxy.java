package parity.drill.node;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import parity.compose.Container;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Kind;
import parity.health.Reach;
import parity.stack.Stack;

/** The ports of HAProxy through which an application writes and reads. */
public record Proxy(String service, InetSocketAddress write, InetSocketAddress read) {

    /** Inside its container; the second are those of Patroni's own examples. */
    private static final List<Integer> WRITES = List.of(5432, 5000);

    private static final List<Integer> READS = List.of(5433, 5001);

    public static Proxy of(Stack stack) {
        return in(stack)
                .orElseThrow(
                        () -> new Failure(
                                Exit.MISSING,
                                "no HAProxy here whose write port (5432 or 5000) is published: a drill writes through it, as the application does"));
    }

    public static Optional<Proxy> in(Stack stack) {
        return stack.compose().services().stream()
                .filter(service -> Kind.of(service) == Kind.HAPROXY)
                .flatMap(service -> stack.containers().first(service.name()).stream())
                .flatMap(container ->
                        of(container, new Reach(stack.engine().endpoint().host())).stream())
                .findFirst();
    }

    private static Optional<Proxy> of(Container container, Reach reach) {
        var write = first(container, WRITES, reach);
        return write.map(port -> new Proxy(
                container.service(), port, first(container, READS, reach).orElse(port)));
    }

    private static Optional<InetSocketAddress> first(Container container, List<Integer> ports, Reach reach) {
        return ports.stream()
                .flatMap(port -> reach.at(container, port).stream())
                .findFirst();
    }
}
