package parity.stack;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import parity.compose.Container;

/** Who needs whom among containers, by what Compose wrote on each when it was made. */
record Ties(Collection<Container> containers) {

    /** Those that need this service. Two that need each other were made from two states of the files: neither counts. */
    Stream<Container> needing(String service) {
        return containers.stream()
                .filter(container -> container.dependsOn().contains(service))
                .filter(container -> !needs(service, container.service(), new HashSet<>()));
    }

    private boolean needs(String service, String other, Set<String> seen) {
        return service.equals(other)
                || seen.add(service)
                        && containers.stream()
                                .filter(container -> container.service().equals(service))
                                .flatMap(container -> container.dependsOn().stream())
                                .anyMatch(need -> needs(need, other, seen));
    }
}
