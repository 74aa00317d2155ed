package parity.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import parity.shell.Command;

/** How long this machine slept, as far as the difference between its clocks tells afterwards. */
final class Sleep {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Sleep() {}

    /** Empty where the system does not let it be known. */
    static Optional<Duration> ofThisMachine() {
        var system = System.getProperty("os.name");
        return system.startsWith("Linux")
                ? onLinux(read("/proc/uptime"), System.nanoTime())
                : system.startsWith("Mac") ? onMac(sysctl()) : Optional.empty();
    }

    /** {@code /proc/uptime} counts sleep, the monotonic clock, which starts with it, does not. */
    static Optional<Duration> onLinux(String uptime, long monotonicNanos) {
        int end = uptime.indexOf(' ');
        try {
            long upNanos = (long) (Double.parseDouble(uptime.substring(0, Math.max(0, end))) * 1e9);
            // A monotonic clock of another beginning would tell nothing.
            return monotonicNanos <= 0 || monotonicNanos > upNanos + 1e9
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(Math.max(0, upNanos - monotonicNanos)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@code { sec = 1763719401, usec = 0 } ...} for when it fell asleep, and another for when it woke. */
    static Optional<Duration> onMac(String sleepAndWake) {
        var moments = sleepAndWake.lines().map(Sleep::seconds).toList();
        return moments.size() < 2 || moments.getFirst() <= 0 || moments.get(1) < moments.getFirst()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(moments.get(1) - moments.getFirst()));
    }

    private static long seconds(String timeval) {
        int at = timeval.indexOf("sec = ");
        int end = timeval.indexOf(',', Math.max(0, at));
        try {
            return at < 0 || end < 0 ? 0 : Long.parseLong(timeval, at + "sec = ".length(), end, 10);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String sysctl() {
        var outcome = Command.of("sysctl", "-n", "kern.sleeptime", "kern.waketime")
                .within(LIMIT)
                .run();
        return outcome.succeeded() ? outcome.out() : "";
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            return "";
        }
    }
}
