package parity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import parity.address.HostAddress;

/** A port of loopback that a test holds, so that nobody else has it: closing lets it go. */
public record PortLease(ServerSocket socket) implements AutoCloseable {

    /** Empty when somebody else has it. */
    public static Optional<PortLease> of(int port) {
        try {
            return Optional.of(bound(port));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whichever port is free. */
    public static PortLease any() {
        try {
            return bound(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PortLease bound(int port) throws IOException {
        return new PortLease(new ServerSocket(port, 1, InetAddress.ofLiteral(HostAddress.LOOPBACK.text())));
    }
}
