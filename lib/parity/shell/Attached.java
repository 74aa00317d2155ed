package parity.shell;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import parity.failure.Failure;

/** A program that runs on the streams of whoever started us; closing it ends it. */
public final class Attached implements AutoCloseable {

    /** Spring Boot by itself lets the requests that are under way have 30 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final String name;
    private final Process process;

    Attached(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** Its exit code. */
    public int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while '%s' ran".formatted(name));
        }
    }

    public boolean lives(Duration longer) {
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
