package parity.ports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.address.WantedPort;
import parity.ports.Occupation.Obstacles;
import parity.ports.PortVerdict.State;

/** All that speaks against one port, before anybody looks up who its listeners are. */
record Situation(WantedPort port, String project, List<WantedPort> rivals, Obstacles obstacles) {

    State state() {
        if (!rivals.isEmpty() || !foreign().isEmpty() || !obstacles.listeners().isEmpty()) {
            return State.TAKEN;
        }
        return !obstacles.running().isEmpty() ? State.OURS : claims().isEmpty() ? State.FREE : State.CLAIMED;
    }

    List<Holder> holders(Map<Listener, Holder> owners) {
        return switch (state()) {
            case TAKEN -> takers(owners);
            case OURS -> List.copyOf(obstacles.running());
            case CLAIMED -> List.copyOf(claims());
            case FREE, MOVED -> List.of();
        };
    }

    private List<Holder> takers(Map<Listener, Holder> owners) {
        var siblings = rivals.stream().map(rival -> (Holder) new Holder.Sibling(rival.name()));
        var programs = obstacles.listeners().stream().flatMap(listener -> Stream.ofNullable(owners.get(listener)));
        return Stream.concat(siblings, Stream.concat(foreign().stream(), programs))
                .distinct()
                .toList();
    }

    private List<Holder.Container> foreign() {
        return foreign(obstacles.running());
    }

    private List<Holder.Container> claims() {
        return foreign(obstacles.stopped());
    }

    private List<Holder.Container> foreign(List<Holder.Container> containers) {
        return containers.isEmpty()
                ? containers
                : containers.stream()
                        .filter(container -> !container.belongsTo(project))
                        .toList();
    }
}
