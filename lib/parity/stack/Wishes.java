package parity.stack;

import java.time.Duration;
import java.util.List;
import parity.compose.ComposeService;
import parity.failure.Exit;
import parity.failure.Failure;

/** What is asked of bringing a project up: which services (all when none is named), how long it may take. */
public record Wishes(List<String> services, boolean needs, Duration patience) {

    public Wishes {
        services = List.copyOf(services);
    }

    /** The services that are meant, those first that others wait for. */
    public List<ComposeService> of(Stack stack) {
        var named = stack.services(services);
        if (named.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "nothing to bring up: every service of %s is of a profile that is off; "
                                    .formatted(stack.compose().name())
                            + "switch some on in compose.profiles of parity.yml, or with COMPOSE_PROFILES");
        }
        return stack.compose().withNeeds(named).stream()
                .filter(service -> needs || named.contains(service.name()))
                .toList();
    }
}
