package parity.drill.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Kind;
import parity.health.Reach;
import parity.stack.Stack;
import parity.wire.Resp;
import parity.wire.Resp.Reply;

/** The nodes of Redis and the Sentinels over them, where the host reaches them. */
public record RedisNodes(
        Map<String, InetSocketAddress> nodes,
        List<InetSocketAddress> sentinels,
        Map<String, Container> containers,
        String password) {

    public static final Duration LIMIT = Duration.ofSeconds(1);

    public RedisNodes {
        nodes = new LinkedHashMap<>(nodes);
        sentinels = List.copyOf(sentinels);
        containers = Map.copyOf(containers);
    }

    public static RedisNodes of(Stack stack) {
        var nodes = new LinkedHashMap<String, InetSocketAddress>();
        var containers = new LinkedHashMap<String, Container>();
        var sentinels = new ArrayList<InetSocketAddress>();
        for (var service : stack.compose().services()) {
            var kind = Kind.of(service);
            if (kind == Kind.REDIS || kind == Kind.SENTINEL) {
                stack.containers()
                        .first(service.name())
                        .ifPresent(container -> address(stack, container).ifPresent(address -> {
                            if (kind == Kind.SENTINEL) {
                                sentinels.add(address);
                            } else {
                                nodes.put(service.name(), address);
                                containers.put(service.name(), container);
                            }
                        }));
            }
        }
        requireSeveral(nodes, sentinels);
        return new RedisNodes(nodes, sentinels, containers, password(stack));
    }

    /** Where the Sentinels say that the master is, as any of them answers. */
    public InetSocketAddress master() throws IOException {
        var address = sentinel("SENTINEL", "GET-MASTER-ADDR-BY-NAME", name());
        return node(address.item(0), address.item(1))
                .map(nodes::get)
                .orElseThrow(() -> new IOException(
                        "the Sentinels name %s:%s, which is no node here".formatted(address.item(0), address.item(1))));
    }

    /** The name under which the Sentinels know the master. */
    public String name() throws IOException {
        return field(sentinel("SENTINEL", "MASTERS").items().getFirst(), "name");
    }

    /** What the Sentinels are set to. */
    public Reply settings() throws IOException {
        return sentinel("SENTINEL", "MASTER", name());
    }

    public static String field(Reply pairs, String name) {
        for (int i = 0; i + 1 < pairs.items().size(); i += 2) {
            if (pairs.item(i).equals(name)) {
                return pairs.item(i + 1);
            }
        }
        return "";
    }

    public Resp session(InetSocketAddress address, Duration limit) throws IOException {
        var session = Resp.to(address, limit);
        if (!password.isEmpty()) {
            session.ask("AUTH", password);
        }
        return session;
    }

    public Reply sentinel(String... words) throws IOException {
        var trouble = new IOException("there is no Sentinel");
        for (var sentinel : sentinels) {
            try (var session = session(sentinel, LIMIT)) {
                return session.ask(words);
            } catch (IOException e) {
                trouble = e;
            }
        }
        throw trouble;
    }

    /** {@code redis2.localhost} and {@code 16380}: by its name, else by its address, else by a port that only it has. */
    private Optional<String> node(String host, String port) {
        int dot = host.indexOf('.');
        return containers.values().stream()
                .filter(container -> container.service().equals(dot < 0 ? host : host.substring(0, dot))
                        || container.attachments().addresses().contains(host))
                .map(Container::service)
                .findFirst()
                .or(() -> nodes.keySet().stream()
                        .filter(node -> String.valueOf(address(node).getPort()).equals(port))
                        .findFirst());
    }

    public InetSocketAddress address(String node) {
        return Optional.ofNullable(nodes.get(node)).orElseThrow();
    }

    public Container container(String node) {
        return Optional.ofNullable(containers.get(node)).orElseThrow();
    }

    /** Nodes that tell each other where the host reaches them listen at ports of their own. */
    private static Optional<InetSocketAddress> address(Stack stack, Container container) {
        var reach = new Reach(stack.engine().endpoint().host());
        var targets = container.ports().stream().map(Container.Binding::target).distinct();
        return Stream.concat(Stream.of(6379, 26379), targets)
                .flatMap(port -> reach.at(container, port).stream())
                .findFirst();
    }

    private static String password(Stack stack) {
        return stack.compose().services().stream()
                .map(ComposeService::environment)
                .flatMap(environment -> Stream.of("REDIS_PASSWORD", "VALKEY_PASSWORD", "REDISCLI_AUTH")
                        .map(name -> environment.getOrDefault(name, "")))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void requireSeveral(Map<String, InetSocketAddress> nodes, List<InetSocketAddress> sentinels) {
        if (nodes.size() < 2 || sentinels.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "a drill of redis needs two nodes or more and a Sentinel whose ports are published; here are %d and %d"
                            .formatted(nodes.size(), sentinels.size()));
        }
    }
}
