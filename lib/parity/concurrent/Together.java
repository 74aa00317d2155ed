package parity.concurrent;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Does the same work for many at once, one thread each, and returns the results in the order asked. */
public final class Together {

    private Together() {}

    /** The work done for one subject; it may throw, and then the whole call does. */
    @FunctionalInterface
    public interface Work<T, R> {
        R on(T subject) throws Exception;
    }

    public static <T, R> List<R> map(Collection<T> subjects, Work<T, R> work) {
        // Closing the executor waits for every task: past this brace nothing runs.
        try (var threads = Background.each()) {
            return subjects.stream()
                    .map(subject -> threads.submit((Callable<R>) () -> work.on(subject)))
                    .toList()
                    .stream()
                    .map(Together::resultOf)
                    .toList();
        }
    }

    /**
     * The same with a limit for each: what does not answer in time, or throws, gets the stand-in's result.
     * A task past its limit is interrupted and not waited for; only daemon threads can be left behind.
     */
    public static <T, R> List<R> mapWithin(
            Duration limit, Collection<T> subjects, Work<T, R> work, BiFunction<T, Exception, R> standIn) {
        var threads = Background.each();
        try {
            long deadline = System.nanoTime() + limit.toNanos();
            var running = subjects.stream()
                    .map(subject -> threads.submit((Callable<R>) () -> orElse(subject, work, standIn)))
                    .toList();
            var results = new java.util.ArrayList<R>();
            var subject = subjects.iterator();
            for (var task : running) {
                results.add(resultBefore(deadline, task, subject.next(), standIn));
            }
            return List.copyOf(results);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T, R> R orElse(T subject, Work<T, R> work, BiFunction<T, Exception, R> standIn) {
        try {
            return work.on(subject);
        } catch (Exception e) {
            return standIn.apply(subject, e);
        }
    }

    private static <T, R> R resultBefore(
            long deadline, Future<R> task, T subject, BiFunction<T, Exception, R> standIn) {
        try {
            return task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException | ExecutionException | CancellationException e) {
            return standIn.apply(subject, e);
        } catch (java.util.concurrent.TimeoutException e) {
            task.cancel(true);
            return standIn.apply(subject, e);
        }
    }

    private static <R> R resultOf(Future<R> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
