package parity.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import parity.concurrent.Background;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Program;

/** A program of a service while it runs, with everything that it started; whoever starts one ends all of it. */
public final class HostProcess implements Running {

    private static final Duration KILLED = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** What a terminal's Ctrl-C reaches is its whole group: who has one of its own is ended by us, in order. */
    private static final Optional<Path> OWN_SESSION = Program.find("setsid");

    private final Process process;
    private final Mark mark;
    private final Thread reading;

    private HostProcess(Process process, Mark mark, Ear ear) {
        this.process = process;
        this.mark = mark;
        reading = Background.start(() -> listen(process.getInputStream(), ear));
    }

    /** Takes what a process prints, as it comes. */
    @FunctionalInterface
    public interface Ear {
        void heard(byte[] bytes, int length);
    }

    public static HostProcess start(Launch launch, Mark mark, Ear ear) {
        var marked = launch.with(mark);
        var words = Stream.concat(OWN_SESSION.stream().map(Path::toString), marked.words().stream())
                .toList();
        var builder =
                new ProcessBuilder(words).directory(marked.directory().toFile()).redirectErrorStream(true);
        builder.environment().putAll(marked.environment());
        try {
            return new HostProcess(builder.start(), mark, ear);
        } catch (IOException e) {
            throw new Failure(Exit.MISSING, "cannot start %s: %s".formatted(mark.service(), e.getMessage()));
        }
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<Integer> end() {
        return process.onExit().thenApply(ended -> {
            // A grandchild may hold its output open for ever.
            join(reading, Duration.ofMillis(200));
            return ended.exitValue();
        });
    }

    @Override
    public int stop(Duration patience) {
        return stop(family(), patience);
    }

    /** Ends what a run that was killed has left of a project; returns the pids. */
    public static List<Long> stopLeftovers(Path project, Duration patience) {
        var left = Kin.of(project);
        stop(left, patience);
        return left.stream().map(ProcessHandle::pid).toList();
    }

    private List<ProcessHandle> family() {
        return Stream.of(Stream.of(process.toHandle()), process.descendants(), Kin.of(mark).stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** First the one that the others came from: a server that is told alone ends its own children in good order. */
    private static int stop(List<ProcessHandle> family, Duration patience) {
        var half = patience.dividedBy(2);
        family.stream().limit(1).forEach(ProcessHandle::destroy);
        boolean hasLeft = await(family.stream().limit(1).toList(), half).isEmpty();
        var left = family.stream().filter(one -> !Kin.isGone(one)).toList();
        left.forEach(ProcessHandle::destroy);
        var stubborn = await(left, hasLeft ? patience : half);
        stubborn.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .distinct()
                .forEach(ProcessHandle::destroyForcibly);
        await(stubborn, KILLED);
        return stubborn.size();
    }

    /** Those that are still there past the limit: who is no child of ours must be looked at again and again. */
    private static List<ProcessHandle> await(List<ProcessHandle> family, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        var left = family;
        while (true) {
            left = left.stream().filter(one -> !Kin.isGone(one)).toList();
            if (left.isEmpty() || System.nanoTime() > deadline) {
                return left;
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            // Whoever is interrupted here still ends what it began.
            Thread.currentThread().interrupt();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static void listen(InputStream out, Ear ear) {
        var piece = new byte[1 << 16];
        try (out) {
            for (int read = out.read(piece); read >= 0; read = out.read(piece)) {
                ear.heard(piece, read);
            }
        } catch (IOException e) {
            // Ended in mid-sentence.
        }
        ear.heard(piece, 0);
    }

    private static void join(Thread thread, Duration limit) {
        try {
            thread.join(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
