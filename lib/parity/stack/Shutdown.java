package parity.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.compose.Holding;
import parity.compose.Holdings;
import parity.failure.Failure;
import parity.health.Kind;
import parity.logs.EarlierRuns;

/** Takes a whole project down, in whatever form and state it is. */
public final class Shutdown {

    private final Stack stack;
    private final Belongings belongings;
    private final Eraser eraser;

    public Shutdown(Stack stack) {
        this.stack = stack;
        this.belongings = new Belongings(stack.engine(), stack.compose().name());
        this.eraser = new Eraser(stack, belongings);
    }

    /** What went, what stays and why. */
    public record Departure(
            List<String> containers,
            List<String> networks,
            List<String> volumes,
            List<String> kept,
            List<String> notes,
            Duration took) {
        public Departure {
            containers = List.copyOf(containers);
            networks = List.copyOf(networks);
            volumes = List.copyOf(volumes);
            kept = List.copyOf(kept);
            notes = List.copyOf(notes);
        }

        public boolean isComplete() {
            return notes.isEmpty();
        }
    }

    /** The volumes that go when data goes, too; refused where somebody else uses one of them. */
    public List<Holding> holdings() {
        var around = Neighbourhood.of(stack);
        var holdings = new Holdings(stack.compose(), around.all()).of(belongings.volumes());
        around.refuseSharing(holdings.stream().map(Holding::name).toList());
        return holdings;
    }

    /** Completes a removal of data that was cut short, if there was one, and tells of it. */
    public Optional<String> finish() {
        if (!eraser.hasBegun()) {
            return Optional.empty();
        }
        var finished = eraser.finish(!containers().isEmpty());
        if (!finished.notes().isEmpty()) {
            throw new Failure("data of %s was being removed, and some of it is left: %s; free that, then run this again"
                    .formatted(stack.compose().name(), String.join("; ", finished.notes())));
        }
        return Optional.of(finished.gone())
                .filter(gone -> !gone.isEmpty())
                .map(gone -> "%d more volumes removed: an earlier run was cut short while it removed all data"
                        .formatted(gone.size()));
    }

    /** Lets everything finish, then removes it; data stays. */
    public Departure keepingData() {
        long start = System.nanoTime();
        var containers = containers();
        try (var _ = EarlierRuns.whileGoing(stack.engine(), stack.project(), containers)) {
            new Takedown(stack.engine()).disband(containers);
        }
        var networks = belongings.removeNetworks();
        return new Departure(names(containers), networks.gone(), List.of(), volumes(), networks.notes(), since(start));
    }

    /** Removes everything at once, data included: what is thrown away need not finish. */
    public Departure withData(List<Holding> holdings) {
        long start = System.nanoTime();
        var containers = containers();
        new Takedown(stack.engine()).drop(containers);
        var networks = belongings.removeNetworks();
        // A cluster that finds its data and no memory of itself takes up that data; the other way round it waits.
        var memory = names(holdings, Shutdown::isMemory);
        var volumes = eraser.remove(memory, names(holdings, holding -> !isMemory(holding)));
        var notes = Stream.concat(networks.notes().stream(), volumes.notes().stream())
                .toList();
        return new Departure(names(containers), networks.gone(), volumes.gone(), volumes(), notes, since(start));
    }

    private static List<String> names(List<Holding> holdings, Predicate<Holding> which) {
        return holdings.stream().filter(which).map(Holding::name).toList();
    }

    private static boolean isMemory(Holding holding) {
        return holding.uses().stream().anyMatch(use -> Kind.ofImage(use.image()) == Kind.ETCD);
    }

    private List<String> volumes() {
        return belongings.volumes();
    }

    private List<Container> containers() {
        return Neighbourhood.of(stack).all();
    }

    private static List<String> names(List<Container> containers) {
        return containers.stream().map(Container::name).sorted().toList();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
