package parity.logs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parity.compose.Container;
import parity.compose.Containers;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.json.Json;

/** Whom of a project is listened to: all, or some services. */
public record Cast(Engine engine, String project, Set<String> services) {

    private static final String ONE_OFF = "com.docker.compose.oneoff";

    public Cast {
        services = Set.copyOf(services);
    }

    /** As the engine filters by it. */
    String label() {
        return Container.PROJECT + "=" + project;
    }

    boolean includes(String service) {
        return services.isEmpty() || services.contains(service);
    }

    /** The same by a container's labels; runs of one command ({@code compose run}) speak to who typed them. */
    boolean includes(Function<String, Json> labels) {
        boolean oneOff = labels.apply(ONE_OFF).text().equalsIgnoreCase("true");
        return !oneOff && includes(labels.apply(Container.SERVICE).text());
    }

    List<Voice> voices() {
        var containers = Containers.of(engine, project).all().stream()
                .filter(container -> includes(container.service()))
                .toList();
        return Together.map(containers, container -> voice(container.id())).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Voice> voice(String id) {
        return Voice.of(engine, id);
    }
}
