package parity.stack;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.logs.EarlierRuns;

/** Takes a whole project down, in whatever form and state it is. */
public final class Shutdown {

    private final Stack stack;
    private final Belongings belongings;

    public Shutdown(Stack stack) {
        this.stack = stack;
        this.belongings = new Belongings(stack.engine(), stack.compose().name());
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

    /** The volumes that go when data goes, too. */
    public List<String> volumes() {
        return belongings.volumes();
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
    public Departure withData() {
        long start = System.nanoTime();
        var containers = containers();
        new Takedown(stack.engine()).drop(containers);
        var networks = belongings.removeNetworks();
        var volumes = belongings.removeVolumes();
        var notes = Stream.concat(networks.notes().stream(), volumes.notes().stream())
                .toList();
        return new Departure(names(containers), networks.gone(), volumes.gone(), volumes(), notes, since(start));
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
