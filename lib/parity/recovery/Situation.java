package parity.recovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.Container;
import parity.compose.Containers;
import parity.health.Condition;
import parity.health.Diagnosis;

/**
 * What is known when it is decided what to repair: how all are, and the key under which etcd remembers data of which
 * nothing is left.
 */
record Situation(ComposeProject project, Containers containers, Diagnosis diagnosis, Optional<String> staleKey) {

    boolean isWell() {
        return diagnosis.isHealthy();
    }

    /** Something may still become well by itself. */
    boolean isOnTheWay() {
        return diagnosis.conditions().stream().anyMatch(condition -> condition.state() == Condition.State.STARTING);
    }

    boolean has(String finding) {
        return diagnosis.findings().stream().anyMatch(found -> found.id().equals(finding));
    }

    /** Those of a layer that are well, and have this role. */
    List<Container> well(Layer layer, String role) {
        return in(layer)
                .filter(Condition::isWell)
                .filter(condition -> condition.role().equals(role))
                .flatMap(condition -> container(condition).stream())
                .toList();
    }

    List<Container> running(Layer layer) {
        return in(layer)
                .flatMap(condition -> container(condition).stream())
                .filter(Container::isRunning)
                .toList();
    }

    /** How many components a layer has, running or not. */
    long count(Layer layer) {
        return in(layer).count();
    }

    Optional<Container> container(String component) {
        return diagnosis.conditions().stream()
                .filter(condition -> condition.component().equals(component))
                .findFirst()
                .flatMap(this::container);
    }

    /** A component is its service, or one of several containers of it: then its number ends its name. */
    Optional<Container> container(Condition condition) {
        var all = containers.of(condition.service());
        return all.stream()
                .filter(one -> condition.component().equals(one.service() + "-" + one.number()))
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    Layer layer(Container container) {
        return diagnosis.conditions().stream()
                .filter(condition -> condition.service().equals(container.service()))
                .findFirst()
                .map(Layer::of)
                .orElse(Layer.SERVICES);
    }

    private Stream<Condition> in(Layer layer) {
        return diagnosis.conditions().stream().filter(condition -> Layer.of(condition) == layer);
    }
}
