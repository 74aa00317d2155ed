package parity.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parity.address.ChosenPorts;
import parity.address.WantedPort;
import parity.config.ParityFile;
import parity.json.Json;

/**
 * Decides how each port that has to be elsewhere gets there: by the variable that the compose file writes it with, so that
 * all that speak of the port follow, else by an override.
 */
final class PortMoving {

    private final List<Entry> entries;
    private final ParityFile settings;
    private final ChosenPorts chosen;
    private final Set<String> variables;
    private final Map<String, Integer> claims = new HashMap<>();

    private PortMoving(List<Entry> entries, Set<String> variables, ParityFile settings, ChosenPorts chosen) {
        this.entries = entries;
        this.variables = variables;
        this.settings = settings;
        this.chosen = chosen;
    }

    /** An entry of a service's ports, as Compose understood it, and as it is written where that is sure. */
    private record Entry(
            ComposeService service,
            Json raw,
            PublishedPort port,
            @Nullable WrittenPort written) {

        String variable() {
            return written == null ? "" : written.variable();
        }

        MovedPort to(int number, WantedPort wanted, String variable) {
            boolean follows = written != null && written.follows();
            return new MovedPort(wanted, port.published(), port.target(), number, variable, follows);
        }
    }

    /**
     * @param understood what {@code docker compose config} printed
     * @param written the same with {@code --no-interpolate}
     */
    static PortMoving of(Json understood, Json written, ParityFile settings, ChosenPorts chosen) {
        var entries = new ArrayList<Entry>();
        var variables = new LinkedHashSet<String>();
        understood.get("services").entries().forEach((name, service) -> {
            var sources = WrittenPorts.of(written.at("services", name, "ports"), service.get("ports"));
            sources.written().forEach(source -> variables.addAll(source.variables()));
            var read = ComposeService.read(name, service);
            for (var raw : service.get("ports").items()) {
                var port = PublishedPort.read(raw).getFirst();
                entries.add(new Entry(read, raw, port, sources.of(port)));
            }
        });
        return new PortMoving(entries, variables, settings, chosen);
    }

    MovedPorts decide() {
        var moved = new HashMap<Entry, MovedPort>();
        entries.forEach(entry -> asked(entry).ifPresent(port -> moved.put(entry, port)));
        // Whatever else a variable publishes is taken along by it.
        entries.forEach(entry -> dragged(entry).ifPresent(port -> moved.putIfAbsent(entry, port)));
        var inOrder = entries.stream()
                .flatMap(entry -> Optional.ofNullable(moved.get(entry)).stream())
                .toList();
        return new MovedPorts(inOrder, override(moved));
    }

    /** Every variable that ports are written with. */
    List<String> variables() {
        return List.copyOf(variables);
    }

    private Optional<MovedPort> asked(Entry entry) {
        return entry.service().wanted(entry.port(), settings.ports()).flatMap(wanted -> {
            int number = chosen.inForce(wanted).port();
            return number == entry.port().published()
                    ? Optional.empty()
                    : Optional.of(entry.to(number, wanted, claimed(entry.variable(), number)));
        });
    }

    /** The variable, unless it has to be something else for another port already. */
    private String claimed(String variable, int number) {
        return variable.isEmpty() || claims.merge(variable, number, (first, _) -> first) == number ? variable : "";
    }

    private Optional<MovedPort> dragged(Entry entry) {
        var number = Optional.ofNullable(claims.get(entry.variable()));
        return number.flatMap(to ->
                entry.port().wanted(entry.service().name()).map(wanted -> entry.to(to, wanted, entry.variable())));
    }

    private String override(Map<Entry, MovedPort> moved) {
        var text = new StringBuilder();
        for (var service : servicesToOverride(moved)) {
            text.append("  ").append(Json.write(service)).append(":\n    ports: !override\n");
            entries.stream()
                    .filter(entry -> entry.service().name().equals(service))
                    .map(entry -> overriding(entry, moved.get(entry)))
                    .forEach(port -> text.append("      - ").append(port).append('\n'));
        }
        return text.isEmpty()
                ? ""
                : "# By Parity: the ports in force, which the compose files write otherwise.\nservices:\n" + text;
    }

    private static Set<String> servicesToOverride(Map<Entry, MovedPort> moved) {
        var services = new LinkedHashSet<String>();
        moved.values().stream()
                .filter(MovedPort::isOverridden)
                .map(port -> port.wanted().name())
                .sorted()
                .forEach(services::add);
        return services;
    }

    /** An override replaces all ports of a service, so those that stay are said, too. */
    private static String overriding(Entry entry, @Nullable MovedPort moved) {
        var port = new LinkedHashMap<String, @Nullable Object>();
        entry.raw().entries().forEach((key, value) -> port.put(key, value.value()));
        if (moved != null) {
            port.put("published", String.valueOf(moved.to()));
            port.put("target", moved.follows() && !moved.isOverridden() ? moved.to() : moved.target());
        }
        return Json.write(port);
    }
}
