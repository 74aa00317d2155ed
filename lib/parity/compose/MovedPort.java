package parity.compose;

import parity.address.WantedPort;

/**
 * A port that a service publishes elsewhere than its compose file writes: parity.yml fixes it, or another was chosen.
 *
 * @param wanted the port by which a choice is known: as parity.yml fixes it, else as written
 * @param written as the compose file writes it
 * @param target the container's port, as written
 * @param to where it is published
 * @param variable what the compose file writes it with; empty where it writes a number
 * @param follows true where the container listens on the port that is published, by the same variable
 */
public record MovedPort(WantedPort wanted, int written, int target, int to, String variable, boolean follows) {

    /** True for a port that only an override file can move. */
    boolean isOverridden() {
        return variable.isEmpty();
    }

    /** True for the place at which a read project shows this port. */
    boolean isShownAs(String service, PublishedPort port) {
        return wanted.name().equals(service)
                && to == port.published()
                && port.wanted(service).filter(wanted.at(to)::equals).isPresent();
    }
}
