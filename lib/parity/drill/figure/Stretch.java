package parity.drill.figure;

import java.time.Duration;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;

/** A time in which one node looked the same at every look. */
public record Stretch(String node, Role role, boolean writable, Duration from, Duration until) {

    static Stretch from(Sighting first) {
        return new Stretch(first.node(), first.role(), first.writable(), first.at(), first.at());
    }

    Stretch until(Duration end) {
        return new Stretch(node, role, writable, from, end);
    }

    boolean looksLike(Sighting sighting) {
        return role == sighting.role() && writable == sighting.writable();
    }

    /** A primary that takes writes. */
    boolean leads() {
        return role == Role.PRIMARY && writable;
    }
}
