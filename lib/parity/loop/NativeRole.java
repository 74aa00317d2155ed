package parity.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parity.config.Service;
import parity.config.Service.Readiness;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.process.HostProcess.Ear;
import parity.process.Running;
import parity.resource.Launch.OfContainer;
import parity.resource.backing.Vessel;
import parity.shell.Command;

/** A container of an image, of which parity.yml says all there is to say. */
record NativeRole(
        Service.Native container,
        List<String> hosts,
        String project,
        Path directory,
        Engine engine,
        Addresses addresses,
        Berths berths)
        implements AskedRole {

    private static final Duration PULL = Duration.ofMinutes(15);
    private static final int TRIES = 5;

    @Override
    public Service service() {
        return container;
    }

    @Override
    public void prepare(Consumer<String> tell) {
        var image = image();
        var found = engine.tell("GET", "/images/%s/json".formatted(image), null);
        if (found.isGone()) {
            tell.accept("pull " + image);
            var pull = Command.of("docker", "pull", "-q", image).within(PULL).run();
            if (pull.exit() != 0) {
                throw new Failure(
                        Exit.MISSING,
                        "image %s is not here and cannot be pulled: %s"
                                .formatted(image, pull.err().strip()));
            }
        }
    }

    @Override
    public Running start(Ear ear) {
        return started(ear, TRIES);
    }

    @Override
    public Readiness readiness() {
        return container.readiness();
    }

    @Override
    public void abandon() {
        Vessel.abandon(engine, launch());
    }

    private Running started(Ear ear, int tries) {
        var vessel = new Vessel(engine, launch());
        // One that still runs has the variables of another time.
        vessel.remove(Duration.ZERO);
        var port = vessel.start();
        if (port.isPresent()) {
            return ContainerRunning.of(engine, vessel.launch().name(), ear, vessel::isRunning, vessel::remove);
        }
        if (tries == 0 || container.common().port().isPresent()) {
            throw new Failure("port %d is taken; choose another for '%s'".formatted(port(), container.name()));
        }
        addresses.put(container.name(), Address.of(berths.from(port() + 1), "http"));
        return started(ear, tries - 1);
    }

    private String image() {
        return addresses.resolved(container, container.image());
    }

    private OfContainer launch() {
        return new OfContainer(
                "parity-%s-%s".formatted(project, container.name()),
                image(),
                ShellWords.of(addresses.resolved(container, container.command(), Viewpoint.CONTAINER)),
                environment(),
                mounts(),
                List.of(),
                "",
                container.containerPort().orElse(0),
                port(),
                hosts,
                Vessel.labels(project, container.name(), directory));
    }

    /** As they look from in there: what is on this machine has another name, and its own port is the one inside. */
    @Override
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<>(addresses.environment(container, Viewpoint.CONTAINER));
        container.containerPort().ifPresent(port -> environment.put("PORT", String.valueOf(port)));
        return environment;
    }

    private Map<String, String> mounts() {
        var mounts = new LinkedHashMap<String, String>();
        container.volumes().stream()
                .map(text -> addresses.resolved(container, text))
                .flatMap(text -> Volume.of(text).stream())
                .forEach(volume -> mounts.put(
                        volume.to(),
                        directory.resolve(volume.from()).normalize().toString()));
        return mounts;
    }
}
