package parity.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A process with all that came of it: its children, its session, and whoever bears its mark. */
record Family(ProcessHandle head, Optional<Mark> mark) {

    private static final Duration KILLED = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** Who is told to end may start somebody for that; more often than so nobody does. */
    private static final int GENERATIONS = 3;

    /** The head first. */
    List<ProcessHandle> members() {
        return Stream.of(
                        Stream.of(head),
                        head.descendants(),
                        Kin.inSessionOf(head).stream(),
                        mark.map(Kin::of).orElse(List.of()).stream())
                .flatMap(each -> each)
                .filter(one -> one.equals(head) || !Kin.isGone(one))
                .distinct()
                .toList();
    }

    /**
     * Asks the head to end, then the others, and ends what has not within the limit; returns how many had to be ended.
     * A server that is told alone ends its own children in good order.
     */
    int end(Duration patience) {
        return end(members(), patience, this::members);
    }

    static int end(List<ProcessHandle> members, Duration patience, Supplier<List<ProcessHandle>> again) {
        var half = patience.dividedBy(2);
        var head = members.stream().limit(1).toList();
        head.forEach(ProcessHandle::destroy);
        boolean hasLeft = await(head, half).isEmpty();
        var left = members.stream().filter(one -> !Kin.isGone(one)).toList();
        left.forEach(ProcessHandle::destroy);
        var stubborn = await(left, hasLeft ? patience : half);
        kill(stubborn);
        for (int generation = 0; generation < GENERATIONS; generation++) {
            kill(again.get().stream().filter(one -> !Kin.isGone(one)).toList());
        }
        return stubborn.size();
    }

    private static void kill(List<ProcessHandle> stubborn) {
        stubborn.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .distinct()
                .forEach(ProcessHandle::destroyForcibly);
        await(stubborn, KILLED);
    }

    /** Those still there past the limit: who is no child of ours must be looked at again and again. */
    private static List<ProcessHandle> await(List<ProcessHandle> members, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean isInterrupted = false;
        var left = members.stream().filter(one -> !Kin.isGone(one)).toList();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                // Whoever is interrupted here still ends what it began.
                isInterrupted = true;
            }
            left = left.stream().filter(one -> !Kin.isGone(one)).toList();
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return left;
    }
}
