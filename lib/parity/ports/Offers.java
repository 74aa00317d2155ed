package parity.ports;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Free ports to use instead, each offered once, and easy to recognize by the port they stand for. */
final class Offers {

    /** Below this a program needs special rights. */
    private static final int FIRST_UNPRIVILEGED = 1024;

    /** From here on systems hand ports out to outgoing connections: free now is not free in a minute. */
    private static final int FIRST_EPHEMERAL = 32_768;

    private final Set<Integer> used;
    private final Trial trial;

    Offers(Set<Integer> used, Trial trial) {
        this.used = new HashSet<>(used);
        this.trial = trial;
    }

    Optional<Integer> insteadOf(WantedPort port) {
        var free = candidates(port.port())
                .filter(candidate -> !used.contains(candidate))
                .filter(candidate -> trial.succeeds(port.protocol(), port.address(), candidate))
                .boxed()
                .findFirst();
        free.ifPresent(used::add);
        return free;
    }

    private static IntStream candidates(int port) {
        int start = start(port);
        return IntStream.concat(IntStream.range(start, FIRST_EPHEMERAL), IntStream.range(FIRST_UNPRIVILEGED, start));
    }

    /** The next one; for 80 it is 8080, and for 50051, which lies among the ephemeral ones, 10051. */
    private static int start(int port) {
        if (port < FIRST_UNPRIVILEGED) {
            return 8000 + port;
        }
        return port + 1 < FIRST_EPHEMERAL ? port + 1 : 10_000 + port % 10_000;
    }
}
