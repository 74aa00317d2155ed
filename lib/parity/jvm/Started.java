package parity.jvm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import parity.failure.Failure;

/** A program that runs on the streams of whoever started us; closing it ends it. */
final class Started implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Process process;

    private Started(Process process) {
        this.process = process;
    }

    static Started of(List<String> line) {
        try {
            return new Started(new ProcessBuilder(line).inheritIO().start());
        } catch (IOException e) {
            throw new Failure("cannot start '%s': %s".formatted(line.getFirst(), e.getMessage()));
        }
    }

    /** Its exit code. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while the program ran");
        }
    }

    boolean lives(Duration longer) {
        try {
            return !process.waitFor(longer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In good order, where it wants to. */
    @Override
    public void close() {
        process.destroy();
        if (lives(PATIENCE)) {
            process.destroyForcibly();
        }
    }
}
