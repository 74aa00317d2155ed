package parity.ports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a machine's ports are taken by, found by number: a thousand questions walk no list a thousand times. */
final class Occupation {

    /** What is in the way of one port, containers apart from what listens on its own account. */
    record Obstacles(List<Holder.Container> running, List<Holder.Container> stopped, List<Listener> listeners) {}

    private final Map<Integer, List<Listener>> listeners = new HashMap<>();
    private final Map<Integer, List<Publication>> publications = new HashMap<>();
    private final Trial trial;

    Occupation(Machine machine) {
        trial = machine.trial();
        for (var listener : machine.sockets().listeners()) {
            listeners.computeIfAbsent(listener.port(), _ -> new ArrayList<>()).add(listener);
        }
        for (var publication : machine.publications()) {
            publications
                    .computeIfAbsent(publication.port(), _ -> new ArrayList<>())
                    .add(publication);
        }
    }

    Obstacles of(WantedPort port) {
        var published = publications.getOrDefault(port.port(), List.of()).stream()
                .filter(publication -> publication.protocol() == port.protocol())
                .filter(publication -> publication.address().overlaps(port.address()))
                .toList();
        var independent = listeners.getOrDefault(port.port(), List.of()).stream()
                .filter(listener -> published.stream().noneMatch(publication -> carries(listener, publication)))
                .filter(listener -> isInTheWay(listener, port))
                .toList();
        return new Obstacles(containers(published, true), containers(published, false), independent);
    }

    /** The numbers at which nothing new should be put, whatever its address and protocol. */
    Set<Integer> numbers() {
        var numbers = new HashSet<>(listeners.keySet());
        numbers.addAll(publications.keySet());
        return numbers;
    }

    /** The engine's own program (docker-proxy, rootlesskit, a desktop's) listens on behalf of a container. */
    private static boolean carries(Listener listener, Publication publication) {
        return publication.container().running() && listener.address().overlaps(publication.address());
    }

    private boolean isInTheWay(Listener listener, WantedPort port) {
        return listener.protocol() == port.protocol()
                && listener.address().overlaps(port.address())
                && !(listener.perhapsIpv6Only() && leavesIpv4(port));
    }

    /** Only here is a wanted port tried out: no table says whether a listener on {@code ::} takes IPv4 too. */
    private boolean leavesIpv4(WantedPort port) {
        return !port.address().equals(HostAddress.ALL)
                && !port.address().isIpv6()
                && trial.succeeds(port.protocol(), port.address(), port.port());
    }

    private static List<Holder.Container> containers(List<Publication> published, boolean running) {
        return published.stream()
                .map(Publication::container)
                .filter(container -> container.running() == running)
                .distinct()
                .toList();
    }
}
