package parity.stack;

import java.time.Duration;
import java.util.List;
import parity.compose.ComposeService;

/** What is asked of bringing a project up: which services (all when none is named), how long it may take. */
public record Wishes(List<String> services, boolean needs, Duration patience) {

    public Wishes {
        services = List.copyOf(services);
    }

    /** The services that are meant, those first that others wait for. */
    public List<ComposeService> of(Stack stack) {
        var named = stack.services(services);
        return stack.compose().withNeeds(named).stream()
                .filter(service -> needs || named.contains(service.name()))
                .toList();
    }
}
