package parity.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import parity.concurrent.Background;

/**
 * Where containers reach what listens at the loopback of this machine only: whatever comes to the same port of another
 * address is passed on, and back.
 */
final class Relay implements AutoCloseable {

    private static final int WAITING = 50;

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Relay(ServerSocket door, InetSocketAddress target) {
        this.door = door;
        this.target = target;
    }

    /** At those of some addresses where nobody listens already: who does is reached there without us. */
    static List<Relay> at(List<String> hosts, int port) {
        if (port == 0) {
            return List.of();
        }
        var target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return hosts.stream()
                .map(InetAddress::ofLiteral)
                .filter(host -> !host.isLoopbackAddress())
                .flatMap(host -> begun(new InetSocketAddress(host, port), target).stream())
                .toList();
    }

    private static Optional<Relay> begun(InetSocketAddress place, InetSocketAddress target) {
        try {
            var door = new ServerSocket(place.getPort(), WAITING, place.getAddress());
            var relay = new Relay(door, target);
            Background.start(relay::listen);
            return Optional.of(relay);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Background.start(() -> pass(guest));
            } catch (IOException e) {
                // Closed, or one that went before it came in.
            }
        }
    }

    private void pass(Socket guest) {
        try (guest;
                var host = new Socket()) {
            open.addAll(List.of(guest, host));
            host.connect(target);
            var back = Background.start(() -> pour(host, guest));
            pour(guest, host);
            back.join();
        } catch (IOException e) {
            // Then the guest's connection ends, as it would have there.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(guest);
            open.removeIf(Socket::isClosed);
        }
    }

    /** Up to the end of what one says; the other may still answer. */
    private static void pour(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            Stream.of(from, to).forEach(Relay::end);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use either way.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            // Nobody comes in any more.
        }
        open.forEach(Relay::end);
    }
}
