package parity.ports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.address.WantedPort;

/** Which ports of a project became others, before it was started. */
public record Settlement(List<PortChange> changes) {

    public static final Settlement NONE = new Settlement(List.of());

    public Settlement {
        changes = List.copyOf(changes);
    }

    /** True when the project has to be read again, for its ports are others now. */
    public boolean isChanged() {
        return !changes.isEmpty();
    }

    /** One for each: {@code db: 5432 is held by postgres (pid 812); 5433 instead}. */
    public List<String> sentences() {
        return changes.stream().map(PortChange::sentence).toList();
    }

    /** With earlier changes, except of what changed again. */
    Settlement after(List<PortChange> earlier) {
        var again = chosen().keySet();
        var kept = earlier.stream().filter(change -> !again.contains(change.wanted()));
        return new Settlement(Stream.concat(kept, changes.stream()).toList());
    }

    Map<WantedPort, Integer> chosen() {
        var chosen = new LinkedHashMap<WantedPort, Integer>();
        changes.forEach(change -> chosen.put(change.wanted(), change.to()));
        return chosen;
    }
}
