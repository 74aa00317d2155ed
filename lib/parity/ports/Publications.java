package parity.ports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.json.Json;

/** What the engine's containers publish: those that run, and those that would when started. */
public final class Publications {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Publications() {}

    /** Fails when no engine answers. */
    public static List<Publication> of(Engine engine) {
        var containers = engine.get("/containers/json?all=1").items();
        var running = containers.stream().filter(Publications::isRunning).flatMap(Publications::published);
        // The list says what is published now; what a stopped one would publish only its own page says.
        var resting =
                containers.stream().filter(container -> !isRunning(container)).toList();
        var plans = Together.mapWithin(
                PATIENCE,
                resting,
                container -> planned(
                        container,
                        engine.get("/containers/" + container.get("Id").text() + "/json")),
                // Removed since it was listed, or not told in time: then it is not in the way now.
                (_, _) -> List.<Publication>of());
        return Stream.concat(running, plans.stream().flatMap(Collection::stream))
                .toList();
    }

    /** The ports of a running container, from the engine's list. */
    static Stream<Publication> published(Json container) {
        var holder = holder(container, true);
        var found = new LinkedHashSet<Publication>();
        for (var port : container.get("Ports").items()) {
            if (port.get("PublicPort").number() > 0) {
                int number = (int) port.get("PublicPort").number();
                add(found, holder, port.get("Type").text(), port.get("IP").text(), number);
            }
        }
        return found.stream();
    }

    /** The ports that a container asks for, from its own page; none where it leaves the choice to the engine. */
    static List<Publication> planned(Json container, Json page) {
        var holder = holder(container, false);
        var found = new ArrayList<Publication>();
        page.at("HostConfig", "PortBindings").entries().forEach((inside, bindings) -> {
            var protocol = inside.substring(inside.indexOf('/') + 1);
            for (var binding : bindings.items()) {
                fixedPort(binding.get("HostPort").text())
                        .ifPresent(port -> add(
                                found, holder, protocol, binding.get("HostIp").text(), port));
            }
        });
        return found;
    }

    private static void add(
            Collection<Publication> found, Holder.Container holder, String protocol, String address, int port) {
        Protocol.of(protocol)
                .ifPresent(known -> found.add(new Publication(holder, known, HostAddress.of(address), port)));
    }

    private static Optional<Integer> fixedPort(String text) {
        boolean fixed = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return fixed && !text.equals("0") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Holder.Container holder(Json container, boolean running) {
        var names = container.get("Names").items();
        var name =
                names.isEmpty() ? container.get("Id").text() : names.getFirst().text();
        var labels = container.get("Labels");
        return new Holder.Container(
                name.startsWith("/") ? name.substring(1) : name,
                labels.get("com.docker.compose.project").text(),
                labels.get("com.docker.compose.service").text(),
                running);
    }

    private static boolean isRunning(Json container) {
        var state = container.get("State").text();
        return state.equals("running") || state.equals("paused");
    }
}
