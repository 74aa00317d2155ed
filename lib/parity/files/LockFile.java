package parity.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A file that one thread at a time has to itself, until it closes it; of a process that dies the system takes it back. */
public final class LockFile implements AutoCloseable {

    /** A JVM neither waits for a lock of its own, nor keeps it when another channel to the same file is closed. */
    private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

    private final Semaphore turn;
    private final FileChannel channel;
    private final FileLock lock;

    private LockFile(Semaphore turn, FileChannel channel, FileLock lock) {
        this.turn = turn;
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for whoever has it. */
    public static LockFile at(Path file) throws IOException {
        var turn = TURNS.computeIfAbsent(file.toAbsolutePath().normalize(), _ -> new Semaphore(1));
        await(turn, file);
        try {
            return locked(turn, file);
        } catch (IOException | RuntimeException e) {
            turn.release();
            throw e;
        }
    }

    private static void await(Semaphore turn, Path file) throws InterruptedIOException {
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + file);
        }
    }

    private static LockFile locked(Semaphore turn, Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return new LockFile(turn, channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        } finally {
            turn.release();
        }
    }
}
