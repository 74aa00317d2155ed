package parity.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parity.engine.Endpoint;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.RunLog;
import parity.terminal.Terminal;

/**
 * The right to change one project on one engine, which one run has at a time.
 *
 * <p>The system gives it back when its holder dies, however that happens: a killed run leaves no lock behind.
 */
public final class ProjectLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 100;

    private final FileChannel channel;
    private final boolean waitedFor;

    private ProjectLock(FileChannel channel, boolean waitedFor) {
        this.channel = channel;
        this.waitedFor = waitedFor;
    }

    /** Takes it for a recipe, or waits a while for whoever has it. */
    public static ProjectLock take(Stack stack, String recipe, Terminal terminal) {
        var held = new Held(stack.compose().name(), stack.engine().endpoint(), recipe);
        return take(RunLog.folder().resolveSibling("locks"), held, PATIENCE, terminal::say);
    }

    /** Takes it, or waits for whoever has it; the first wait is told, and past the limit its holder is named. */
    static ProjectLock take(Path folder, Held held, Duration patience, Consumer<String> tell) {
        try {
            var channel = open(folder, held);
            try {
                boolean waitedFor = await(channel, held, patience, tell);
                write(channel, held.holder());
                return new ProjectLock(channel, waitedFor);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Failure("cannot lock project %s in %s: %s".formatted(held.project(), folder, e.getMessage()));
        }
    }

    /** Which project on which engine, and who holds it: {@code dev-up (pid 812)}. */
    record Held(String project, Endpoint engine, String recipe) {

        String holder() {
            return "%s (pid %d)".formatted(recipe, ProcessHandle.current().pid());
        }

        private String file() {
            return "%s-%08x.lock".formatted(project, engine.address().hashCode());
        }
    }

    /** Somebody else had it: what was read before may not be so any more. */
    public boolean wasWaitedFor() {
        return waitedFor;
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            // Given back when the process ends.
        }
    }

    private static FileChannel open(Path folder, Held held) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve(held.file()),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    private static boolean await(FileChannel channel, Held held, Duration patience, Consumer<String> tell)
            throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (lock(channel) == null) {
            if (System.nanoTime() - deadline > 0) {
                throw new Failure(
                        Exit.TIMED_OUT,
                        "%s is being changed by %s; wait for it, or end it".formatted(held.project(), read(channel)));
            }
            if (!told) {
                tell.accept("waiting for %s, which is changing %s".formatted(read(channel), held.project()));
                told = true;
            }
            pause();
        }
        return told;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        // Far behind the text: where locks are mandatory, the holder's name could not be read otherwise.
        try {
            return channel.tryLock(1 << 20, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void write(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(200);
        channel.read(bytes, 0);
        var holder = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return holder.isBlank() ? "another run" : holder;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting");
        }
    }
}
