package parity.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Threads beside the recipe's own, which never keep it from ending. */
public final class Background {

    // A virtual thread waits for its socket in a poller, and a JVM that ends waits 300 ms for that: half of a `health`.
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().factory();

    private Background() {}

    public static Thread start(Runnable work) {
        var thread = THREADS.newThread(work);
        thread.start();
        return thread;
    }

    /** A thread for each task; closing it waits for all of them. */
    public static ExecutorService each() {
        return Executors.newThreadPerTaskExecutor(THREADS);
    }
}
