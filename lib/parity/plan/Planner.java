package parity.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parity.compose.Container;
import parity.compose.Container.State;
import parity.compose.Containers;

/** Decides what must be done; it touches nothing. */
public final class Planner {

    private static final String CUT_SHORT = "an earlier run was cut short";

    private Planner() {}

    /**
     * From the containers that there are to those that are wanted, those first that others need; what is already right is
     * in no step.
     */
    public static Plan up(List<Wanted> wanted, Containers seen, List<Container> misplaced) {
        var steps = new ArrayList<Step>();
        misplaced.forEach(container ->
                steps.add(new Step.Remove(container, "%s is not part of it".formatted(container.service()))));
        for (var one : wanted) {
            var made = new Plan(steps).made();
            steps.addAll(
                    up(one, seen, one.hosts().stream().filter(made::contains).findFirst()));
        }
        return new Plan(steps);
    }

    /** Wakes what rests; a job that is done stays so, and nothing is made. */
    public static Plan wake(List<Container> seen, Predicate<String> runsOnce) {
        return new Plan(seen.stream()
                .flatMap(container -> revival(asItIs(container, runsOnce), container).stream())
                .toList());
    }

    /** Stops and starts whatever is there; a job that is done runs again only where it was asked for by its name. */
    public static Plan restart(List<Container> seen, Predicate<String> runsOnce, Collection<String> named) {
        return new Plan(seen.stream()
                .filter(container ->
                        named.contains(container.service()) || !isDone(asItIs(container, runsOnce), container))
                .map(container -> (Step) new Step.Restart(container, "it was asked for"))
                .toList());
    }

    private static Wanted asItIs(Container container, Predicate<String> runsOnce) {
        return new Wanted(container.service(), 1, "", "", runsOnce.test(container.service()), List.of());
    }

    private static List<Step> up(Wanted wanted, Containers seen, Optional<String> newHost) {
        var all = seen.of(wanted.service());
        var there = all.stream()
                .filter(container -> !isSpare(container, all))
                .sorted(Comparator.comparingInt(Container::number))
                .toList();
        var steps = new ArrayList<Step>();
        all.stream()
                .filter(container -> isSpare(container, all))
                .forEach(container -> steps.add(new Step.Remove(container, CUT_SHORT)));
        there.stream()
                .limit(wanted.scale())
                .forEach(container -> container
                        .intendedName()
                        .ifPresent(name -> steps.add(new Step.Rename(container, name, CUT_SHORT))));
        there.stream()
                .skip(wanted.scale())
                .forEach(container -> steps.add(new Step.Remove(container, "%d are enough".formatted(wanted.scale()))));
        there.stream()
                .limit(wanted.scale())
                .forEach(container -> step(wanted, container, newHost).ifPresent(steps::add));
        for (int number = there.size(); number < wanted.scale(); number++) {
            steps.add(new Step.Create(wanted.service(), "there is no container yet"));
        }
        return steps;
    }

    /** Made to replace a container that is still there: that one knows better what it holds. */
    private static boolean isSpare(Container container, List<Container> all) {
        return container.intendedName().isPresent()
                && all.stream()
                        .anyMatch(other -> other.number() == container.number()
                                && other.intendedName().isEmpty());
    }

    private static Optional<Step> step(Wanted wanted, Container container, Optional<String> newHost) {
        return newHost.map("it lives in the container of %s, which is made anew"::formatted)
                .or(() -> change(wanted, container))
                .map(cause -> (Step) new Step.Recreate(container, cause))
                .or(() -> revival(wanted, container));
    }

    /** The engine forgets what an image was called whose tag another bears now. */
    private static String named(String image) {
        return image.startsWith("sha256:") ? "its image" : "its image " + image;
    }

    /** Why a container is no longer what the files describe. */
    private static Optional<String> change(Wanted wanted, Container container) {
        if (differs(wanted.configHash(), container.configHash())) {
            return Optional.of("its configuration changed");
        }
        return differs(wanted.imageId(), container.imageId())
                ? Optional.of("%s was built or pulled anew".formatted(named(container.image())))
                : Optional.empty();
    }

    private static Optional<Step> revival(Wanted wanted, Container container) {
        return switch (container.state()) {
            case RUNNING, RESTARTING -> Optional.empty();
            case PAUSED -> Optional.of(new Step.Unpause(container, "it is paused"));
            case CREATED -> Optional.of(new Step.Start(container, "it was never started"));
            case REMOVING, DEAD -> Optional.of(new Step.Recreate(container, "the engine gave it up"));
            case EXITED ->
                isDone(wanted, container)
                        ? Optional.empty()
                        : Optional.of(new Step.Start(container, "it exited with " + container.exitCode()));
        };
    }

    private static boolean isDone(Wanted wanted, Container container) {
        return wanted.runsOnce() && container.state() == State.EXITED && container.exitCode() == 0;
    }

    private static boolean differs(String wanted, String seen) {
        return !wanted.isEmpty() && !seen.isEmpty() && !wanted.equals(seen);
    }
}
