package parity.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import parity.engine.Endpoint;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.files.HeldFile;
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

    private final HeldFile file;
    private final boolean waitedFor;

    private ProjectLock(HeldFile file, boolean waitedFor) {
        this.file = file;
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
            var file = HeldFile.in(folder, held.file());
            try {
                return new ProjectLock(file, await(file, held, patience, tell));
            } catch (IOException | RuntimeException e) {
                file.close();
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
        file.close();
    }

    private static boolean await(HeldFile file, Held held, Duration patience, Consumer<String> tell)
            throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!file.take(held.holder())) {
            if (System.nanoTime() - deadline > 0) {
                throw new Failure(
                        Exit.TIMED_OUT,
                        "%s is being changed by %s; wait for it, or end it".formatted(held.project(), holder(file)));
            }
            if (!told) {
                tell.accept("waiting for %s, which is changing %s".formatted(holder(file), held.project()));
                told = true;
            }
            pause();
        }
        return told;
    }

    private static String holder(HeldFile file) throws IOException {
        var holder = file.holder();
        return holder.isEmpty() ? "another run" : holder;
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
