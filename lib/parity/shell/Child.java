package parity.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.failure.Exit;
import parity.failure.Failure;

/** A program that runs beside us, read from and written to; closing it ends it. */
public final class Child implements AutoCloseable {

    private static final int MOST_COMPLAINTS = 1 << 16;

    private final Process process;
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final Thread listening;
    private volatile @Nullable Duration ended;

    Child(Process process) {
        this.process = process;
        // Unread complaints would fill the pipe and stop the program.
        listening = Background.start(this::listen);
    }

    /** Ends it when it does not end by itself before; whoever reads from it meets the end of what it says. */
    public Child endAfter(Duration limit) {
        Background.start(() -> {
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    ended = limit;
                    close();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    /** What the program reads. */
    public OutputStream in() {
        return process.getOutputStream();
    }

    /** What the program prints. */
    public InputStream out() {
        return process.getInputStream();
    }

    /** Says that nothing more comes, waits for the end, and returns the exit code. */
    public int end(Duration limit) {
        hangUp();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw late(limit);
            }
            listening.join(limit);
            var tooLong = ended;
            if (tooLong != null) {
                throw late(tooLong);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while a program ended");
        }
    }

    /** What it wrote to its standard error until now. */
    public String complaints() {
        synchronized (complaints) {
            return complaints.toString(StandardCharsets.UTF_8);
        }
    }

    /** Asks it to end, and ends it where it does not. */
    public void terminate(Duration patience) {
        process.destroy();
        try {
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    @Override
    public void close() {
        hangUp();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Failure late(Duration limit) {
        return new Failure(Exit.TIMED_OUT, "a program did not end within %d s".formatted(limit.toSeconds()));
    }

    /** Says that nothing more comes. */
    public void hangUp() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It was gone before; how it ended is asked for elsewhere.
        }
    }

    private void listen() {
        var piece = new byte[8192];
        try (var err = process.getErrorStream()) {
            for (int read = err.read(piece); read >= 0; read = err.read(piece)) {
                keep(piece, read);
            }
        } catch (IOException e) {
            // Ended in mid-sentence.
        }
    }

    private void keep(byte[] piece, int length) {
        synchronized (complaints) {
            if (complaints.size() < MOST_COMPLAINTS) {
                complaints.write(piece, 0, length);
            }
        }
    }
}
