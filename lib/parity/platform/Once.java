package parity.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something found out at most once, by whoever asks first; the others wait for it. */
final class Once<T> {

    private final FutureTask<T> task;

    Once(Callable<T> work) {
        task = new FutureTask<>(work);
    }

    T get() throws Exception {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
