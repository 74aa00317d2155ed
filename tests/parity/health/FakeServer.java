package parity.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A server on the loopback that says what a test tells it to. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket socket;

    /** What is said to one who connects. */
    @FunctionalInterface
    interface Talk {
        void with(InputStream in, OutputStream out) throws IOException;
    }

    private FakeServer(ServerSocket socket) {
        this.socket = socket;
    }

    static FakeServer that(Talk talk) throws IOException {
        var server = new FakeServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.serve(talk));
        return server;
    }

    /** Answers each line that it hears by the pages it has, HTTP or not. */
    static FakeServer answering(byte[] answer) throws IOException {
        return that((in, out) -> {
            in.read();
            out.write(answer);
        });
    }

    static FakeServer page(int status, String body) throws IOException {
        var text = "HTTP/1.1 %d x\r\nContent-Length: %d\r\n\r\n%s".formatted(status, body.length(), body);
        return answering(text.getBytes(StandardCharsets.UTF_8));
    }

    InetSocketAddress address() {
        return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
    }

    private void serve(Talk talk) {
        while (!socket.isClosed()) {
            try (var line = socket.accept()) {
                talk.with(line.getInputStream(), line.getOutputStream());
            } catch (IOException e) {
                // Closed by the test, or left by who asked.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
