package parity.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All processes that bear a service's mark, as the system tells them; only Linux tells what others have in theirs. */
final class Kin {

    private static final Path PROC = Path.of("/proc");
    private static final int LARGEST = 1 << 20;

    private Kin() {}

    static List<ProcessHandle> of(Mark mark) {
        return bearing(Mark.VARIABLE + "=" + mark.text(), false);
    }

    /** Those of all services of a project. */
    static List<ProcessHandle> of(Path project) {
        return bearing(Mark.VARIABLE + "=" + new Mark(project, "").text(), true);
    }

    /**
     * Who is in the session that a process began: also those who wipe out their environment. None where its number is
     * somebody else's by now.
     */
    static List<ProcessHandle> inSessionOf(ProcessHandle head) {
        boolean isTaken =
                ProcessHandle.of(head.pid()).filter(now -> !now.equals(head)).isPresent();
        if (isTaken || !Files.isDirectory(PROC)) {
            return List.of();
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(one -> session(one) == head.pid()).toList();
        }
    }

    /** The fourth number behind the name, which may hold anything; none of a process that has gone. */
    private static long session(ProcessHandle one) {
        try {
            var stat = Files.readString(PROC.resolve(one.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", 5)[3]);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return -1;
        }
    }

    /** Also a process that has ended, and whose parent has not asked yet how. */
    static boolean isGone(ProcessHandle one) {
        return !one.isAlive() || isZombie(one);
    }

    private static boolean isZombie(ProcessHandle one) {
        try {
            var stat = Files.readString(PROC.resolve(one.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            // Behind the name, which may hold anything, brackets too.
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<ProcessHandle> bearing(String entry, boolean isBeginning) {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        var wanted = ("\0" + entry + (isBeginning ? "" : "\0")).getBytes(StandardCharsets.UTF_8);
        long own = ProcessHandle.current().pid();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(one -> one.pid() != own && bears(one, wanted)).toList();
        }
    }

    /** A process of somebody else, or one that has just gone, tells nothing. */
    private static boolean bears(ProcessHandle one, byte[] wanted) {
        try (var file = Files.newInputStream(PROC.resolve(one.pid() + "/environ"))) {
            var environment = file.readNBytes(LARGEST);
            return contains(environment, wanted);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean contains(byte[] environment, byte[] wanted) {
        // Each entry ends with a zero; the first one has none before it.
        int last = environment.length - wanted.length;
        for (int at = -1; at <= last; at++) {
            if (at < 0 ? startsWith(environment, wanted) : startsAt(environment, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] environment, byte[] wanted) {
        int length = wanted.length - 1;
        return environment.length >= length && Arrays.equals(environment, 0, length, wanted, 1, wanted.length);
    }

    private static boolean startsAt(byte[] environment, int at, byte[] wanted) {
        return environment[at] == 0 && Arrays.equals(environment, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
