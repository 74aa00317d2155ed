package parity.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Container.Binding;
import parity.compose.Containers;
import parity.engine.Engine;
import parity.json.Json;

/** An examination of a stack that is not there: it needs what a real one needs, for a JVM that watches to remember. */
public final class DryRound {

    /** Nobody listens there, on any machine. */
    private static final int NOWHERE = 1;

    private DryRound() {}

    public static Diagnosis held() {
        var project = ComposeProject.parse(Json.parse("""
                        {"name": "dry", "services": {"etcd": {"image": "etcd"}, "patroni": {"image": "patroni"},
                         "haproxy": {"image": "haproxy", "environment": {"PATRONI_SUPERUSER_PASSWORD": "x"}},
                         "redis": {"image": "redis"}, "sentinel": {"image": "sentinel"}, "web": {"image": "web"}}}"""), List.of());
        var containers = new Containers(
                project.services().stream().map(DryRound::container).toList());
        return Examination.of(project, Engine.here())
                .of(containers, project.services(), Duration.ofSeconds(1), System.nanoTime());
    }

    private static Container container(ComposeService service) {
        int port = Kind.of(service) == Kind.OTHER ? 80 : Kind.of(service).port();
        return new Container(
                "none",
                service.name(),
                service.name(),
                1,
                false,
                service.image(),
                "",
                Container.State.RUNNING,
                "Up 2 minutes",
                0,
                List.of(
                        new Binding("127.0.0.1", NOWHERE, port, "tcp"),
                        new Binding("127.0.0.1", NOWHERE, HaproxyProbe.WRITE, "tcp")),
                Map.of(),
                Container.Attachments.NONE);
    }
}
