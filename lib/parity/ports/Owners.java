package parity.ports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds who is behind listeners; asked once, for all that are in the way, since asking can be slow. */
@FunctionalInterface
public interface Owners {

    /** An answer for every listener asked about. */
    Map<Listener, Holder> of(Set<Listener> listeners);

    /** Owners where the handle is a pid and the programs' names are known already. */
    static Owners named(Map<Long, String> programs) {
        return listeners -> {
            var owners = new HashMap<Listener, Holder>();
            listeners.forEach(listener -> owners.put(listener, named(listener, programs)));
            return owners;
        };
    }

    private static Holder named(Listener listener, Map<Long, String> programs) {
        return new Holder.Program(programs.getOrDefault(listener.handle(), "a program"), listener.handle());
    }
}
