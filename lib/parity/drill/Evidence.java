package parity.drill;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.failure.Failure;

/** What rounds brought, one after the other: when one fails none follows, and what was measured before it stays. */
public final class Evidence<T> {

    private final List<T> found = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final Consumer<RuntimeException> bugs;

    /** Whoever hears of bugs is told of all that is no failure. */
    public Evidence(Consumer<RuntimeException> bugs) {
        this.bugs = bugs;
    }

    /** Has so many rounds, or scenarios, up to the first that fails. */
    public List<T> gather(String what, int count, IntFunction<T> round) {
        for (int number = 1; number <= count && troubles.isEmpty(); number++) {
            int next = number;
            keep("%s %d of %d: ".formatted(what, number, count), () -> found.add(round.apply(next)));
        }
        return found();
    }

    /** Does what may fail: it is thrown only where there is nothing yet that would be lost by it. */
    public void keep(Runnable work) {
        keep("", work);
    }

    public List<T> found() {
        return List.copyOf(found);
    }

    /** What failed, in words; empty where nothing did. */
    public Optional<String> failure() {
        return troubles.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", troubles));
    }

    private void keep(String place, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (found.isEmpty()) {
                throw e;
            }
            troubles.add(place + words(e));
        }
    }

    /** With what went wrong while it was cleaned up. */
    private String words(RuntimeException trouble) {
        return Stream.concat(Stream.of(trouble), Stream.of(trouble.getSuppressed()))
                .map(one -> one instanceof Failure known ? known.getMessage() : bug(one))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String bug(Throwable trouble) {
        if (trouble instanceof RuntimeException unforeseen) {
            bugs.accept(unforeseen);
        }
        return "this is a bug in Parity: " + trouble;
    }
}
