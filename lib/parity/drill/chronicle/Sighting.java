package parity.drill.chronicle;

import java.time.Duration;

/** One look at one node, at that node's own door: what it is, and whether it would take a write now. */
public record Sighting(Duration at, String node, Role role, boolean writable, String detail) {

    /** What a node is by its own word; silent without one. */
    public enum Role {
        PRIMARY,
        REPLICA,
        SILENT
    }
}
