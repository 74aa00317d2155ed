package parity.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** When it began, in the system's ticks since its own start; empty of a process that has gone. */
    static Optional<Long> ticks(ProcessHandle one) {
        var fields = stat(one).split(" ", 21);
        return fields.length > 20 ? Optional.of(Long.valueOf(fields[19])) : Optional.empty();
    }

    /** None of a process that has gone. */
    private static long session(ProcessHandle one) {
        var fields = stat(one).split(" ", 5);
        return fields.length > 3 ? Long.parseLong(fields[3]) : -1;
    }

    /** Also a process that has ended, and whose parent has not asked yet how. */
    static boolean isGone(ProcessHandle one) {
        return !one.isAlive() || isZombie(one);
    }

    private static boolean isZombie(ProcessHandle one) {
        return stat(one).startsWith("Z");
    }

    /** What stands behind the name, which may hold anything, brackets too: state, parent, group, session; or nothing. */
    private static String stat(ProcessHandle one) {
        try {
            var stat = Files.readString(PROC.resolve(one.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 2);
        } catch (IOException | IndexOutOfBoundsException e) {
            return "";
        }
    }

    private static List<ProcessHandle> bearing(String entry, boolean isBeginning) {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        var wanted = bytewise(("\0" + entry + (isBeginning ? "" : "\0")).getBytes(StandardCharsets.UTF_8));
        long own = ProcessHandle.current().pid();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(one -> one.pid() != own && bears(one, wanted)).toList();
        }
    }

    /** A process of somebody else, or one that has just gone, tells nothing. */
    private static boolean bears(ProcessHandle one, String wanted) {
        try (var file = Files.newInputStream(PROC.resolve(one.pid() + "/environ"))) {
            // Each entry ends with a zero; the first one has none before it.
            return ("\0" + bytewise(file.readNBytes(LARGEST))).contains(wanted);
        } catch (IOException e) {
            return false;
        }
    }

    /** A character for each byte, whatever they mean. */
    private static String bytewise(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
