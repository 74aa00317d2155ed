package parity.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import parity.compose.Container;
import parity.concurrent.Background;
import parity.concurrent.Gates;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.failure.Failure;

/** Stops and removes containers at once, each as soon as nobody needs it any more. */
public final class Takedown {

    /** Longer than a container's own time to stop, after which the engine kills it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Engine engine;

    public Takedown(Engine engine) {
        this.engine = engine.within(PATIENCE);
    }

    /** Stops them, and leaves them there. */
    public void stop(Collection<Container> containers) {
        inOrder(containers, Parting.SOME, container -> stop(container, Parting.SOME));
    }

    /** Stops and removes them; their volumes stay, nameless ones too. */
    public void remove(Collection<Container> containers) {
        remove(containers, Parting.SOME);
    }

    /** Stops and removes all that a project has; its volumes stay, nameless ones too. */
    public void disband(Collection<Container> containers) {
        remove(containers, Parting.ALL);
    }

    private void remove(Collection<Container> containers, Parting parting) {
        var removals = new ConcurrentLinkedQueue<Future<?>>();
        try (var threads = Background.each()) {
            inOrder(containers, parting, container -> {
                stop(container, parting);
                // Whoever waits for this one waits for it to be still, not for it to be gone.
                removals.add(threads.submit(() -> remove(container)));
            });
        }
        removals.forEach(Takedown::finish);
    }

    private static void finish(Future<?> removal) {
        if (removal.state() == Future.State.FAILED) {
            throw new Failure(
                    "cannot remove a container: " + removal.exceptionNow().getMessage());
        }
    }

    /** Removes them without letting them finish: for those whose data goes, too. */
    public void drop(Collection<Container> containers) {
        Together.map(containers, container -> {
            remove(container);
            return container;
        });
    }

    private void inOrder(Collection<Container> containers, Parting parting, Consumer<Container> work) {
        var byService = containers.stream()
                .collect(Collectors.groupingBy(Container::service, LinkedHashMap::new, Collectors.toList()));
        var gates = Gates.of(byService.keySet());
        var ties = new Ties(containers);
        var troubles = Together.map(byService.keySet(), name -> {
            parting.before(name, ties).forEach(gates::pass);
            return attempt(name, byService.getOrDefault(name, List.of()), gates, work);
        });
        var told = troubles.stream().flatMap(Optional::stream).toList();
        if (!told.isEmpty()) {
            throw new Failure(String.join("; ", told));
        }
    }

    private Optional<String> attempt(String name, List<Container> containers, Gates gates, Consumer<Container> work) {
        try {
            Together.map(containers, container -> {
                work.accept(container);
                return container;
            });
            return Optional.empty();
        } catch (Failure e) {
            return Optional.of("cannot stop %s: %s".formatted(name, e.getMessage()));
        } finally {
            // Whoever is needed by one that would not stop is stopped all the same.
            gates.open(name);
        }
    }

    private void stop(Container container, Parting parting) {
        if (container.state() == Container.State.PAUSED) {
            tell("POST", "/containers/%s/unpause".formatted(container.id()));
        }
        if (container.state() != Container.State.EXITED && container.state() != Container.State.CREATED) {
            tell("POST", "/containers/%s/stop%s".formatted(container.id(), parting.haste(container)));
        }
    }

    private void remove(Container container) {
        // Without v=1: a nameless volume holds data, too, and goes by its own name where all data goes.
        tell("DELETE", "/containers/%s?force=1".formatted(container.id()));
    }

    /** What is gone already needs no removing. */
    private void tell(String method, String path) {
        var answer = engine.tell(method, path, null);
        if (answer.isRefusal() && !answer.isGone() && !answer.reason().contains("is already in progress")) {
            throw new Failure(answer.reason());
        }
    }
}
