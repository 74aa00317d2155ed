package parity.ports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.address.ChosenPorts;
import parity.address.ChosenPortsFile;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.RunLog;

/**
 * The projects of this user that have chosen ports: what one has chosen is offered to no other, even while it is down, and
 * they choose one after the other.
 */
record Neighbours(Path folder, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(20);

    static Neighbours ofThisUser() {
        return new Neighbours(RunLog.folder().resolveSibling("ports"), Duration.ofSeconds(30));
    }

    /** Does this while no other run chooses; what it records is then seen by the next. */
    <T> T inTurn(Supplier<T> choice) {
        try (var channel = open()) {
            if (channel != null) {
                lock(channel);
            }
            return choice.get();
        } catch (IOException e) {
            throw new Failure("cannot choose ports: %s: %s".formatted(folder, e.getMessage()));
        }
    }

    /** The numbers that other projects have chosen. */
    BitSet chosenBeside(Path project) {
        var numbers = new BitSet();
        projects().stream()
                .filter(other -> !other.equals(project))
                .flatMap(Neighbours::chosenIn)
                .forEach(numbers::set);
        return numbers;
    }

    /** From now on a neighbour; those that have no choice any more are forgotten. */
    void remember(Path project) {
        var known = Stream.concat(
                        projects().stream()
                                .filter(other -> chosenIn(other).findAny().isPresent()),
                        Stream.of(project))
                .map(Path::toString)
                .distinct()
                .toList();
        try {
            Files.write(list(), known);
        } catch (IOException e) {
            // Where we may write nowhere, each project is on its own.
        }
    }

    private static Stream<Integer> chosenIn(Path project) {
        try {
            return new ChosenPortsFile(project).read().instead().values().stream();
        } catch (Failure e) {
            // Its own recipes say what is wrong with it.
            return ChosenPorts.NONE.instead().values().stream();
        }
    }

    private List<Path> projects() {
        try (var lines = Files.lines(list())) {
            return lines.filter(line -> !line.isBlank()).map(Path::of).toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private @Nullable FileChannel open() {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            return null;
        }
    }

    /** A lock of the system's, which goes with the channel, and with whoever is killed. */
    private void lock(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (tryLock(channel) != null) {
                return;
            }
            pause();
        }
        throw new Failure(
                Exit.TIMED_OUT,
                "cannot choose ports: another run has been choosing for %d s and holds %s; end it"
                        .formatted(patience.toSeconds(), folder.resolve("lock")));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this very process has it.
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while another run chose its ports");
        }
    }

    private Path list() {
        return folder.resolve("projects");
    }
}
