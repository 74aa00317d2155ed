package parity.ports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parity.address.HostAddress;
import parity.address.WantedPort;

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
        var published = published(port);
        var independent = new ArrayList<Listener>();
        for (var listener : listeners.getOrDefault(port.port(), List.of())) {
            if (!isCarrier(listener, published) && isInTheWay(listener, port)) {
                independent.add(listener);
            }
        }
        return new Obstacles(containers(published, true), containers(published, false), independent);
    }

    /** The numbers at which nothing new should be put, whatever its address and protocol. */
    BitSet numbers() {
        var numbers = new BitSet();
        listeners.keySet().forEach(numbers::set);
        publications.keySet().forEach(numbers::set);
        return numbers;
    }

    // Loops where streams would be shorter: this is asked a thousand times in a young JVM.
    private List<Publication> published(WantedPort port) {
        var published = new ArrayList<Publication>();
        for (var publication : publications.getOrDefault(port.port(), List.of())) {
            if (publication.protocol() == port.protocol()
                    && publication.address().overlaps(port.address())) {
                published.add(publication);
            }
        }
        return published;
    }

    /** The engine's own program (docker-proxy, rootlesskit, a desktop's) listens on behalf of a container. */
    private static boolean isCarrier(Listener listener, List<Publication> published) {
        for (var publication : published) {
            if (publication.container().running() && listener.address().overlaps(publication.address())) {
                return true;
            }
        }
        return false;
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
        return published.isEmpty()
                ? List.of()
                : published.stream()
                        .map(Publication::container)
                        .filter(container -> container.running() == running)
                        .distinct()
                        .toList();
    }
}
