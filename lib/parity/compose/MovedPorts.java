package parity.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.address.WantedPort;
import parity.config.FixedPort;
import parity.config.Version;

/**
 * The ports that are published elsewhere than the compose files write, and how Compose is told.
 *
 * @param override a compose file that moves what no variable moves; empty where nothing is left to it
 */
public record MovedPorts(List<MovedPort> ports, String override) {

    /** The first Compose that knows `!override`; an older one passes over it, and would publish both ports. */
    private static final Version OVERRIDING = Version.in("2.24.4");

    public static final MovedPorts NONE = new MovedPorts(List.of(), "");

    public MovedPorts {
        ports = List.copyOf(ports);
    }

    /** What the variables of the compose files have to be for it. */
    public Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        ports.stream()
                .filter(port -> !port.isOverridden())
                .forEach(port -> variables.put(port.variable(), String.valueOf(port.to())));
        return variables;
    }

    /** What a service wanted, from a port that the project as read with these shows; empty where any will do. */
    public Optional<WantedPort> wanted(ComposeService service, PublishedPort shown, List<FixedPort> fixed) {
        return ports.stream()
                .filter(port -> port.isShownAs(service.name(), shown))
                .findFirst()
                .map(MovedPort::wanted)
                .or(() -> service.wanted(shown, fixed));
    }

    /** What keeps this version of Compose from moving them. */
    Optional<String> obstacle(Version compose) {
        return ports.stream()
                .filter(port -> port.isOverridden() && !compose.isAtLeast(OVERRIDING))
                .findFirst()
                .map(port -> "cannot move port %d of %s: it is written as a number, which Compose %s cannot override"
                                .formatted(port.written(), port.wanted().name(), compose)
                        + " (%s can); update Compose, or write ${PORT:-%d}".formatted(OVERRIDING, port.written()));
    }
}
