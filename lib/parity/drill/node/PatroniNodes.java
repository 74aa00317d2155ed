package parity.drill.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Containers;
import parity.data.Postgres;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Reach;
import parity.stack.Stack;

/** The nodes of Patroni's that serve one database, by their services, and the ways to ask them. */
public record PatroniNodes(Stack stack, Postgres postgres, Map<String, Container> containers) {

    private static final int REST = 8008;

    public PatroniNodes {
        containers = new LinkedHashMap<>(containers);
    }

    public static PatroniNodes of(Stack stack) {
        var postgres = Postgres.in(stack.compose(), stack.project().settings().composedDatabase());
        var present = stack.containers();
        var found = new LinkedHashMap<String, Container>();
        postgres.services().forEach(service -> found.put(service, container(service, present)));
        requireSeveral(postgres.services());
        return new PatroniNodes(stack, postgres, found);
    }

    public Container container(String service) {
        return Optional.ofNullable(containers.get(service))
                .orElseThrow(() -> new Failure("no container stands for %s".formatted(service)));
    }

    /** The REST of any of them that answers. */
    public PatroniPage page() {
        return containers.keySet().stream()
                .flatMap(service -> page(service).stream())
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Exit.MISSING,
                        "Patroni's REST port (%d) is published by none of %s: without it a drill does not know what is set"
                                .formatted(REST, String.join(", ", containers.keySet()))));
    }

    public Optional<PatroniPage> page(String service) {
        var reach = new Reach(stack.engine().endpoint().host());
        return reach.at(container(service), REST).map(address -> PatroniPage.of(address, service(service)));
    }

    /** The name that a node bears among its like. */
    public String member(String service) {
        return service(service).environment().getOrDefault("PATRONI_NAME", service);
    }

    /** For a psql inside its container, as who may look at all. */
    public Map<String, String> superuser() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGUSER",
                postgres.superuser().user(),
                "PGPASSWORD",
                postgres.superuser().password(),
                "PGDATABASE",
                postgres.database(),
                "PGCONNECT_TIMEOUT",
                "3",
                "PGAPPNAME",
                "parity drill");
    }

    private ComposeService service(String name) {
        return stack.compose().service(name).orElseThrow();
    }

    private static Container container(String service, Containers present) {
        return present.first(service)
                .orElseThrow(
                        () -> new Failure(Exit.MISSING, "%s was never started; 'dev-up' does that".formatted(service)));
    }

    private static void requireSeveral(List<String> services) {
        if (services.size() < 2) {
            throw new Failure(
                    Exit.USAGE,
                    "%s is alone: nobody could take over from it; 'dev-up' brings up the full form"
                            .formatted(String.join(", ", services)));
        }
    }
}
