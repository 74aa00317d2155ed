package parity.drill.scene;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import parity.compose.Container;
import parity.drill.fault.Ordeal;
import parity.drill.harm.Blow;
import parity.drill.harm.Filling;
import parity.drill.harm.Harm;
import parity.drill.harm.Squeeze;
import parity.drill.harm.Throttle;
import parity.drill.harm.Weather;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Kind;
import parity.json.Json;
import parity.stack.Stack;

/** What an ordeal is to the container that it meets, with all that must be known to undo it. */
record Strike(Stack stack, Ordeal ordeal, Container container) {

    Blow blow() {
        var harm = Harm.of(ordeal.scenario().word(), container.name(), container.service());
        return Blow.of(harm.noting(
                switch (ordeal.scenario()) {
                    case PARTITION -> cut();
                    case LOSS, LATENCY -> project(Map.of(Weather.AMOUNT, String.valueOf(ordeal.amount())));
                    case CPU -> Throttle.notes(inspected(), ordeal.amount());
                    case MEMORY -> Squeeze.notes(container.service(), inspected(), stats(), ordeal.amount());
                    case DISK -> project(Filling.notes(stack.engine(), harm, ordeal.amount(), ordeal.size()));
                    case KILL, CLOCK -> Map.of();
                }));
    }

    /** Who hears nothing but is heard looks well to all others. */
    private Map<String, String> cut() {
        var notes = Map.of("ways", ordeal.isOneWay() ? "in" : "both");
        return project(ordeal.isFromEtcd() ? with(notes, "from", etcd()) : notes);
    }

    private String etcd() {
        var present = stack.containers();
        var addresses = stack.compose().services().stream()
                .filter(service -> Kind.of(service) == Kind.ETCD)
                .flatMap(service -> present.first(service.name()).stream())
                .flatMap(member -> member.attachments().addresses().stream())
                .collect(Collectors.joining(" "));
        if (addresses.isEmpty()) {
            throw new Failure(Exit.MISSING, "no etcd runs here");
        }
        return addresses;
    }

    private Map<String, String> project(Map<String, String> notes) {
        return with(notes, "project", stack.compose().name());
    }

    private static Map<String, String> with(Map<String, String> notes, String name, String value) {
        var more = new HashMap<>(notes);
        more.put(name, value);
        return more;
    }

    private Json inspected() {
        return stack.engine().get("/containers/%s/json".formatted(container.name()));
    }

    private Json stats() {
        return stack.engine().get("/containers/%s/stats?stream=false&one-shot=true".formatted(container.name()));
    }
}
