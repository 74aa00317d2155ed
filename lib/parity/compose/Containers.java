package parity.compose;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.engine.Engine;
import parity.json.Json;

/** The containers of a project, running or not, as they are at one moment. */
public record Containers(List<Container> all) {

    public Containers {
        all = List.copyOf(all);
    }

    /** Those that carry Compose's label of a project; one-off runs ({@code compose run}) are not among them. */
    public static Containers of(Engine engine, String project) {
        var filters = Json.write(Map.of("label", List.of(Container.PROJECT + "=" + project)));
        var found = engine.get("/containers/json?all=1&filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8));
        return new Containers(found.items().stream()
                .map(Container::read)
                .filter(Container::standsForService)
                .toList());
    }

    /** Every container on an engine, whosoever it is. */
    public static Containers everywhere(Engine engine) {
        return new Containers(engine.get("/containers/json?all=1").items().stream()
                .map(Container::read)
                .toList());
    }

    /** Those among them that stand for services of a project. */
    public Containers ofProject(String project) {
        return new Containers(all.stream()
                .filter(container -> container.project().equals(project) && container.standsForService())
                .toList());
    }

    public List<Container> of(String service) {
        return all.stream()
                .filter(container -> container.service().equals(service))
                .toList();
    }

    /** The one that is most alive: a running one before any that is not. */
    public Optional<Container> first(String service) {
        var candidates = of(service);
        return candidates.stream()
                .filter(Container::isRunning)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
