package parity.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.Containers;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;

/** The Redis servers of a project that hold one set of keys: a master, and those that follow it. */
public record Cache(RedisNode master, List<RedisNode> replicas) {

    public Cache {
        replicas = List.copyOf(replicas);
    }

    /** Whether a project has one, running or not. */
    public static boolean isIn(ComposeProject project, String named) {
        return !named(project, named).isEmpty();
    }

    /** Asks every Redis of a project what it is; Sentinels are among them, and hold no keys. */
    public static Cache in(ComposeProject project, String named, Containers containers, Engine engine) {
        var services = services(project, named);
        var nodes = services.stream()
                .flatMap(service -> containers.first(service.name()).stream()
                        .map(container -> RedisNode.of(service, container, engine)))
                .toList();
        return of(nodes, services);
    }

    /** The keys of the master, for who is asked whether they may go. */
    public long keys() {
        return master.keys();
    }

    /** Empties it all, master and replicas, or says which of them it could not be proven for. */
    public FlushReport flush() {
        long keys = master.keys();
        var acknowledged = master.flush(replicas.size());
        if (acknowledged < replicas.size()) {
            throw new Failure(
                    Exit.FINDINGS,
                    "%s is empty, but %d of %d replicas have not said so; 'health' says more"
                            .formatted(master, replicas.size() - acknowledged, replicas.size()));
        }
        return new FlushReport(
                master.toString(), replicas.stream().map(RedisNode::toString).toList(), keys);
    }

    /** Master and replicas, in words. */
    @Override
    public String toString() {
        return replicas.isEmpty()
                ? master.toString()
                : "%s and %s".formatted(master, Plural.of(replicas.size(), "replica"));
    }

    private static List<ComposeService> services(ComposeProject project, String named) {
        var found = named(project, named);
        if (found.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    named.isEmpty()
                            ? "no Redis in project '%s'; if a service is one under another name, say so as data.cache in parity.yml"
                                    .formatted(project.name())
                            : "no service '%s', which data.cache of parity.yml names".formatted(named));
        }
        return found;
    }

    private static List<ComposeService> named(ComposeProject project, String named) {
        return project.services().stream()
                .filter(service -> named.isEmpty()
                        ? Images.isRedis(service)
                        : service.name().equals(named))
                .toList();
    }

    private static Cache of(List<RedisNode> nodes, List<ComposeService> services) {
        var masters = with(nodes, RedisNode.Role.MASTER);
        if (masters.size() > 1) {
            throw new Failure(
                    Exit.USAGE,
                    "several Redis here are masters (%s): say which is meant as data.cache in parity.yml, or ask 'health' if they are one cluster"
                            .formatted(names(masters)));
        }
        return masters.stream()
                .findFirst()
                .map(master -> new Cache(master, with(nodes, RedisNode.Role.REPLICA)))
                .orElseThrow(() -> none(nodes, services));
    }

    private static List<RedisNode> with(List<RedisNode> nodes, RedisNode.Role role) {
        return nodes.stream().filter(node -> node.role() == role).toList();
    }

    private static Failure none(List<RedisNode> nodes, List<ComposeService> services) {
        var reasons = new ArrayList<String>();
        nodes.stream()
                .filter(node -> !node.reason().isEmpty())
                .forEach(node -> reasons.add("%s %s".formatted(node, node.reason())));
        var why = reasons.isEmpty()
                ? services.stream().map(ComposeService::name).collect(Collectors.joining(", ")) + " never started"
                : String.join(", ", reasons);
        return new Failure(Exit.MISSING, "no Redis master: %s; 'dev-up' starts what is down".formatted(why));
    }

    private static String names(List<RedisNode> nodes) {
        return nodes.stream().map(RedisNode::toString).collect(Collectors.joining(", "));
    }
}
