package parity.loop;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Containers that run because of this session: who is made anew among them was not there before it. */
final class OwnContainers {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    void add(Collection<String> begun) {
        ids.addAll(begun);
    }

    boolean has(String id) {
        return ids.contains(id);
    }
}
