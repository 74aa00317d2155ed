package parity.stack;

import java.time.Duration;
import java.util.List;

/** What is asked of bringing a project up: which services (all when none is named), how long it may take. */
public record Wishes(List<String> services, boolean needs, boolean build, boolean strictPorts, Duration patience) {

    public Wishes {
        services = List.copyOf(services);
    }
}
