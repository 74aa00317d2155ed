package parity.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.engine.Engine;
import parity.engine.Execution;
import parity.failure.Failure;
import parity.json.Json;

/** Whether etcd remembers a cluster of PostgreSQL of which nothing is left: proven on every volume, or not believed. */
record StaleCluster(Engine engine) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** The key that says so; empty where there is any doubt. */
    Optional<String> key(List<Container> etcd, List<Container> nodes, long expected) {
        return nodes.size() == expected && nodes.stream().allMatch(this::isEmpty)
                ? etcd.stream().findFirst().flatMap(this::initialized)
                : Optional.empty();
    }

    /** The one that is not empty: while a cluster is being made it is, and then it is nobody's to take away. */
    private Optional<String> initialized(Container etcd) {
        var keys = run(etcd, List.of("etcdctl", "get", "/service/", "--prefix", "--keys-only"))
                .map(Execution::out)
                .orElse("")
                .lines()
                .filter(key -> key.endsWith("/initialize"))
                .toList();
        return keys.size() == 1
                ? run(etcd, List.of("etcdctl", "get", keys.getFirst(), "--print-value-only"))
                        .filter(value -> !value.out().isBlank())
                        .map(_ -> keys.getFirst())
                : Optional.empty();
    }

    /** Wherever it keeps anything there is no file that every data directory of PostgreSQL has. */
    private boolean isEmpty(Container node) {
        var places = places(node);
        var words = new ArrayList<>(List.of("find"));
        words.addAll(places);
        words.addAll(List.of("-name", "PG_VERSION", "-o", "-name", "pg_control"));
        return !places.isEmpty()
                && run(node, words).filter(found -> found.out().isBlank()).isPresent();
    }

    private List<String> places(Container node) {
        try {
            return engine.get("/containers/%s/json".formatted(node.id())).get("Mounts").items().stream()
                    .filter(mount -> Stream.of("volume", "bind")
                            .anyMatch(mount.get("Type").text()::equals))
                    .map(mount -> mount.get("Destination"))
                    .map(Json::text)
                    .toList();
        } catch (Failure e) {
            return List.of();
        }
    }

    private Optional<Execution> run(Container container, List<String> words) {
        try {
            return Optional.of(engine.run(container.id(), words, LIMIT)).filter(Execution::succeeded);
        } catch (Failure e) {
            return Optional.empty();
        }
    }
}
