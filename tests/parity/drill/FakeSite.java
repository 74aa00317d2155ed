package parity.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import parity.config.ProjectFolder;
import parity.engine.Endpoint;
import parity.engine.Engine;
import parity.health.Condition;
import parity.health.Condition.State;
import parity.health.Diagnosis;

/** A fake cluster in a folder, where nobody waits for long. */
record FakeSite(FakeCluster cluster, Path folder, Patience patience) implements Site {

    @Override
    public Diagnosis now() {
        boolean isWell = cluster.isWell();
        var condition = new Condition(
                "cluster",
                "cluster",
                "",
                isWell ? State.HEALTHY : State.UNHEALTHY,
                "",
                "",
                isWell ? "" : "nobody leads",
                Duration.ZERO);
        return new Diagnosis("fake", List.of(condition), List.of(), Duration.ZERO);
    }

    @Override
    public Diagnosis recovered(Duration limit) {
        Wait.until(limit, cluster::isWell);
        return now();
    }

    /** Nothing here is a container's harm, so it is never asked. */
    @Override
    public Engine engine() {
        return new Engine(new Endpoint("unix:///nowhere", "a test"), Duration.ofSeconds(1));
    }

    @Override
    public ProjectFolder memory() {
        return new ProjectFolder(folder);
    }
}
