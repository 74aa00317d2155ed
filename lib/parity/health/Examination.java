package parity.health;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Containers;
import parity.engine.Engine;

/** Asks the components of a project how they are. */
public final class Examination {

    private final ComposeProject project;
    private final Engine engine;

    private Examination(ComposeProject project, Engine engine) {
        this.project = project;
        this.engine = engine;
    }

    /** Of the services that a project has, whatever containers stand for them when it is asked. */
    public static Examination of(ComposeProject project, Engine engine) {
        return new Examination(project, engine);
    }

    /** Asks all at once; what does not answer within the limit is unhealthy. */
    public Diagnosis all(Duration limit) {
        return some(project.services().stream().map(ComposeService::name).toList(), limit);
    }

    /** Asks the components of some services, and what lies between these. */
    public Diagnosis some(Collection<String> services, Duration limit) {
        long start = System.nanoTime();
        var containers = Containers.of(engine, project.name());
        var conditions = project.services().stream()
                .filter(service -> services.contains(service.name()))
                .map(service -> condition(service, containers))
                .toList();
        return new Diagnosis(project.name(), conditions, List.of(), Duration.ofNanos(System.nanoTime() - start));
    }

    /** Asks one service. */
    public Condition one(String service, Duration limit) {
        return condition(project.service(service).orElseThrow(), Containers.of(engine, project.name()));
    }

    private static Condition condition(ComposeService service, Containers containers) {
        var state = containers.first(service.name()).map(Examination::state).orElse(Condition.State.DOWN);
        return new Condition(service.name(), service.name(), "", state, "", "", "", Duration.ZERO);
    }

    private static Condition.State state(Container container) {
        return container.isRunning() ? Condition.State.HEALTHY : Condition.State.DOWN;
    }
}
