package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import parity.wire.Line;

/** Whether somebody is behind a published port: the engine accepts for everybody, and hangs up where nobody listens. */
record PortProbe(InetSocketAddress server) implements Probe {

    private static final Duration LONG_ENOUGH = Duration.ofMillis(150);

    @Override
    public Answer ask(Duration limit) throws IOException {
        try (var line = Line.to(server, limit.compareTo(LONG_ENOUGH) < 0 ? limit : LONG_ENOUGH)) {
            return isHungUp(line)
                    ? Answer.unwell("nobody listens behind port " + server.getPort())
                    : Answer.well("port %d is open".formatted(server.getPort()));
        }
    }

    private static boolean isHungUp(Line line) throws IOException {
        try {
            return line.read() < 0;
        } catch (SocketTimeoutException e) {
            // It waits for us to speak first: it is there.
            return false;
        }
    }
}
