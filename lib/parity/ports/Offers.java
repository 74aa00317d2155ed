package parity.ports;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parity.address.WantedPort;

/** Free ports to use instead, each offered once, and easy to recognize by the port they stand for. */
final class Offers {

    /** Below this a program needs special rights. */
    private static final int FIRST_UNPRIVILEGED = 1024;

    /** From here on systems hand ports out to outgoing connections: free now is not free in a minute. */
    private static final int FIRST_EPHEMERAL = 32_768;

    /** Where so many neighbours cannot be bound, it is the address that is wrong, and more would be too. */
    private static final int MOST_TRIALS = 64;

    private final BitSet used;
    private final Trial trial;

    Offers(BitSet used, Trial trial) {
        this.used = (BitSet) used.clone();
        this.trial = trial;
    }

    /** One number for ports that belong together: a name server's two protocols, a web server's two addresses. */
    Optional<Integer> insteadOf(List<WantedPort> ports) {
        int start = start(ports.getFirst().port());
        return firstFree(ports, start, FIRST_EPHEMERAL).or(() -> firstFree(ports, FIRST_UNPRIVILEGED, start));
    }

    private Optional<Integer> firstFree(List<WantedPort> ports, int from, int end) {
        int candidate = used.nextClearBit(from);
        for (int trials = 0; candidate < end && trials < MOST_TRIALS; trials++) {
            // Offered or not to be had: either way of no use to the next who asks.
            used.set(candidate);
            if (isFree(ports, candidate)) {
                return Optional.of(candidate);
            }
            candidate = used.nextClearBit(candidate);
        }
        return Optional.empty();
    }

    private boolean isFree(List<WantedPort> ports, int candidate) {
        return ports.stream().allMatch(port -> trial.succeeds(port.protocol(), port.address(), candidate));
    }

    /** The next one; for 80 it is 8080, and for 50051, which lies among the ephemeral ones, 10051. */
    private static int start(int port) {
        if (port < FIRST_UNPRIVILEGED) {
            return 8000 + port;
        }
        return port + 1 < FIRST_EPHEMERAL ? port + 1 : 10_000 + port % 10_000;
    }
}
