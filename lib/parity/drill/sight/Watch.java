package parity.drill.sight;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import parity.concurrent.Background;
import parity.drill.chronicle.Clock;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;
import parity.failure.Failure;

/** Looks at every node, each by itself, all the time; closing it ends that. */
public final class Watch implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(50);

    /** Longer than a healthy node ever takes on a busy machine: shorter, and haste would look like silence. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** To begin takes longer than to go on. */
    private static final Duration BEGINNING = Duration.ofSeconds(8);

    private final Clock clock;
    private final Map<String, Sight> sights;
    private final Collection<Sighting> sightings = new ConcurrentLinkedQueue<>();
    private final Map<String, Sighting> latest = new ConcurrentHashMap<>();
    private final List<Thread> threads;
    private volatile boolean isOver;

    public Watch(Clock clock, Map<String, Sight> sights) {
        this.clock = clock;
        this.sights = Map.copyOf(sights);
        this.threads = this.sights.keySet().stream()
                .map(node -> Background.start(() -> watch(node)))
                .toList();
    }

    public List<Sighting> sightings() {
        return sightings.stream().sorted(Comparator.comparing(Sighting::at)).toList();
    }

    /** Those that were last seen to lead. */
    public List<String> leaders() {
        return latest.values().stream()
                .filter(sighting -> sighting.role() == Role.PRIMARY)
                .map(Sighting::node)
                .sorted()
                .toList();
    }

    public boolean hasHeardAll() {
        return latest.keySet().containsAll(sights.keySet()) && silent().isEmpty();
    }

    /** Those that do not answer, each with why: of them it is not known what they are. */
    public List<String> silent() {
        return latest.values().stream()
                .filter(sighting -> sighting.role() == Role.SILENT)
                .map(sighting -> "%s (%s)".formatted(sighting.node(), sighting.detail()))
                .sorted()
                .toList();
    }

    public boolean isAnotherLeading(String node) {
        return leaders().stream().anyMatch(leader -> !leader.equals(node));
    }

    /** At a moment or later; true of whom nobody looks at. */
    public boolean hasLookedAt(String node, Duration moment) {
        var last = latest.get(node);
        return !sights.containsKey(node) || last != null && last.at().compareTo(moment) >= 0;
    }

    /** The first look since which a node is what it is now; before a moment nothing counts. */
    public Optional<Sighting> isSince(String node, Role role, Duration moment) {
        return inOrder(node)
                .filter(sighting -> sighting.at().compareTo(moment) >= 0)
                .reduce((was, now) -> was.role() == now.role() ? was : now)
                .filter(stretch -> stretch.role() == role);
    }

    @Override
    public void close() {
        isOver = true;
        sights.values().forEach(Sight::close);
        threads.forEach(Watch::end);
    }

    private Stream<Sighting> inOrder(String node) {
        return sightings().stream().filter(sighting -> sighting.node().equals(node));
    }

    private void watch(String node) {
        var sight = sights.get(node);
        while (!isOver && sight != null) {
            long start = System.nanoTime();
            var seen = look(node, sight);
            if (!isOver) {
                sightings.add(seen);
                latest.put(node, seen);
            }
            LockSupport.parkNanos(PACE.toNanos() - (System.nanoTime() - start));
        }
    }

    /** Silence begins when one asks in vain, an answer is true when it comes. */
    private Sighting look(String node, Sight sight) {
        var begun = clock.now();
        try {
            var look = sight.look(latest.containsKey(node) ? SILENCE : BEGINNING);
            return new Sighting(clock.now(), node, look.role(), look.writable(), look.detail());
        } catch (IOException | Failure e) {
            return new Sighting(begun, node, Role.SILENT, false, String.valueOf(e.getMessage()));
        }
    }

    private static void end(Thread thread) {
        try {
            thread.join(SILENCE.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
