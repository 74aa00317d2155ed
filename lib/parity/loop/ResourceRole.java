package parity.loop;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parity.config.Service;
import parity.config.Service.Restart;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.process.HostProcess;
import parity.process.HostProcess.Ear;
import parity.process.Mark;
import parity.process.Running;
import parity.resource.Backing;
import parity.resource.Facts;
import parity.resource.Launch;
import parity.resource.Opening;
import parity.resource.backing.Vessel;

/** A database or a cache that is asked for by name: a real server, in a container or on this machine. */
final class ResourceRole implements Role {

    private static final int TRIES = 5;

    private final Service.Resource service;
    private final List<String> hosts;
    private final Supplier<Backing> choice;
    private final Engine engine;
    private final Mark mark;
    private final Addresses addresses;
    private final Berths berths;
    private @Nullable Backing backing;

    ResourceRole(
            Service.Resource service,
            List<String> hosts,
            Supplier<Backing> choice,
            Engine engine,
            Mark mark,
            Addresses addresses,
            Berths berths) {
        this.service = service;
        this.hosts = hosts;
        this.choice = choice;
        this.engine = engine;
        this.mark = mark;
        this.addresses = addresses;
        this.berths = berths;
    }

    @Override
    public Service service() {
        return service;
    }

    @Override
    public void prepare(Consumer<String> tell) {
        var chosen = choice.get();
        chosen.prepare();
        tell.accept("%s, %s".formatted(chosen.product(), chosen.engine()));
        chosen.notes().forEach(tell);
        backing = chosen;
        settle(chosen, port());
    }

    /** A server of data has no good end of its own. */
    @Override
    public Restart restart() {
        return Restart.ALWAYS;
    }

    @Override
    public Running start(Ear ear) {
        var chosen = prepared();
        return switch (chosen.launch(port(), hosts)) {
            case Launch.OfProcess process -> started(process, ear);
            case Launch.OfContainer _ -> started(chosen, ear, TRIES);
        };
    }

    @Override
    public void abandon() {
        var chosen = backing;
        if (chosen != null && chosen.launch(port(), hosts) instanceof Launch.OfContainer container) {
            Vessel.abandon(engine, container);
        }
    }

    @Override
    public String trouble(Witness witness) {
        var opening = Opening.at(prepared().resource(), port());
        var trouble = opening.trouble();
        if (trouble.isEmpty()) {
            opening.furnish();
        }
        return trouble.orElse("");
    }

    /** What was made once is not made again for who only asks. */
    @Override
    public String ailment(Witness witness) {
        return Opening.at(prepared().resource(), port()).trouble().orElse("");
    }

    @Override
    public boolean move() {
        if (service.common().port().isPresent() || Berths.isFree(port())) {
            return false;
        }
        settle(prepared(), berths.from(port() + 1));
        return true;
    }

    private Running started(Launch.OfProcess process, Ear ear) {
        var launch = new parity.process.Launch(process.command(), process.directory(), process.environment());
        var running = HostProcess.start(launch, mark, ear);
        return process.farewell().isEmpty()
                ? running
                : new PoliteRunning(
                        running,
                        new parity.process.Launch(process.farewell(), process.directory(), process.environment()),
                        mark);
    }

    /** Another may take the port between the look and the start. */
    private Running started(Backing chosen, Ear ear, int tries) {
        var vessel = new Vessel(engine, (Launch.OfContainer) chosen.launch(port(), hosts));
        var port = vessel.start();
        if (port.isEmpty()) {
            if (tries == 0 || !move()) {
                throw new Failure("port %d is taken; choose another for '%s'".formatted(port(), service.name()));
            }
            return started(chosen, ear, tries - 1);
        }
        settle(chosen, port.get());
        return ContainerRunning.of(
                engine, vessel.launch().name(), ear, vessel::isRunning, limit -> vessel.remove(limit));
    }

    private void settle(Backing chosen, int port) {
        var facts = new Facts(chosen.resource(), "localhost", port).byName();
        addresses.put(
                service.name(), new Address("localhost", port, facts.getOrDefault("CONNECTION_STRING", ""), facts));
    }

    private int port() {
        return addresses.of(service.name()).map(Address::port).orElse(0);
    }

    private Backing prepared() {
        return Objects.requireNonNull(backing, "not prepared");
    }
}
