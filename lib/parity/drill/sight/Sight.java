package parity.drill.sight;

import java.io.IOException;
import java.time.Duration;
import parity.drill.chronicle.Sighting.Role;

/** One node's own door, through which it is looked at again and again. */
public interface Sight extends AutoCloseable {

    /** What it says of itself; where it says nothing in time, or nobody is there, that is the trouble. */
    Look look(Duration limit) throws IOException;

    @Override
    void close();

    /** One look: what it is, and whether it would take a write. */
    record Look(Role role, boolean writable, String detail) {}
}
