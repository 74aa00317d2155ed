package parity.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Program;

/** A program of a service while it runs, with everything that it started; whoever starts one ends all of it. */
public final class HostProcess implements Running {

    /** What a terminal's Ctrl-C reaches is its whole group: who has one of its own is ended by us, in order. */
    private static final Optional<Path> OWN_SESSION = Program.find("setsid");

    private final Process process;
    private final Family family;
    private final Listening listening;

    private HostProcess(Process process, Optional<Mark> mark, Ear ear) {
        this.process = process;
        this.family = new Family(process.toHandle(), mark);
        listening = Listening.to(process.getInputStream(), ear);
    }

    /** Takes what a process prints, as it comes; nothing, when that has ended. */
    @FunctionalInterface
    public interface Ear {
        void heard(byte[] bytes, int length);
    }

    public static HostProcess start(Launch launch, Mark mark, Ear ear) {
        return start(mark.service(), launch.with(mark), Optional.of(mark), ear);
    }

    /** One whose children may outlive it. */
    public static HostProcess unmarked(String service, Launch launch, Ear ear) {
        return start(service, launch, Optional.empty(), ear);
    }

    private static HostProcess start(String service, Launch launch, Optional<Mark> mark, Ear ear) {
        var words = Stream.concat(OWN_SESSION.stream().map(Path::toString), launch.words().stream())
                .toList();
        var builder =
                new ProcessBuilder(words).directory(launch.directory().toFile()).redirectErrorStream(true);
        builder.environment().remove(Mark.VARIABLE);
        builder.environment().putAll(launch.environment());
        try {
            return new HostProcess(builder.start(), mark, ear);
        } catch (IOException e) {
            throw new Failure(Exit.MISSING, "cannot start %s: %s".formatted(service, e.getMessage()));
        }
    }

    /** Also of one that has ended, and whose parent has not asked yet how. */
    public static boolean isGone(ProcessHandle process) {
        return Kin.isGone(process);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.of(process.toHandle());
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<Integer> end() {
        return process.onExit().thenApply(ended -> {
            listening.awaitSilence();
            return ended.exitValue();
        });
    }

    @Override
    public int stop(Duration patience) {
        int stubborn = family.end(patience);
        listening.awaitSilence();
        return stubborn;
    }

    /** Ends what a run that was killed has left of a project: whoever bears its mark, and who is known otherwise. */
    public static List<Long> stopLeftovers(Path project, List<ProcessHandle> known, Duration patience) {
        var left = Stream.concat(
                        known.stream().flatMap(one -> new Family(one, Optional.empty()).members().stream()),
                        Kin.of(project).stream())
                .filter(one -> !Kin.isGone(one))
                .distinct()
                .toList();
        if (!left.isEmpty()) {
            Family.end(left, patience, () -> Kin.of(project));
        }
        return left.stream().map(ProcessHandle::pid).toList();
    }
}
