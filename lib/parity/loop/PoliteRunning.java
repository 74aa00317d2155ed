package parity.loop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import parity.failure.Failure;
import parity.process.HostProcess;
import parity.process.Launch;
import parity.process.Mark;
import parity.process.Running;

/** A server that is asked to end by a command of its own, because it takes a signal for something else. */
record PoliteRunning(Running running, Launch farewell, Mark mark) implements Running {

    @Override
    public Optional<ProcessHandle> process() {
        return running.process();
    }

    @Override
    public boolean isAlive() {
        return running.isAlive();
    }

    @Override
    public CompletableFuture<Integer> end() {
        return running.end();
    }

    @Override
    public int stop(Duration patience) {
        if (!isAlive()) {
            return running.stop(patience);
        }
        try {
            // Not through a command with a limit of its own: none can be started while this process ends.
            HostProcess.start(farewell, mark, (_, _) -> {}).end().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            end().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | Failure e) {
            // Then the hard way.
        }
        return running.stop(patience);
    }
}
