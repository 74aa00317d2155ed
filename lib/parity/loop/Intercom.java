package parity.loop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import parity.concurrent.Background;
import parity.failure.Failure;
import parity.json.Json;

/** Where other runs of Parity speak with the one that keeps services running: one line is asked, one is answered. */
final class Intercom implements AutoCloseable {

    private final ServerSocketChannel socket;
    private final Path door;
    private final Listener listener;

    private Intercom(ServerSocketChannel socket, Path door, Listener listener) {
        this.socket = socket;
        this.door = door;
        this.listener = listener;
    }

    /** Knows the answers. */
    @FunctionalInterface
    interface Listener {
        Object heard(Json question);
    }

    /** At the first of these places where a socket can be: not every file system has any, nor every path the room. */
    static Intercom open(Iterable<Path> places, Listener listener) {
        var last = new IOException("no place for it");
        for (var place : places) {
            try {
                var intercom = new Intercom(bound(place), place, listener);
                Background.start(intercom::listen);
                return intercom;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new Failure("cannot open a socket for other runs of Parity: " + last.getMessage());
    }

    Path door() {
        return door;
    }

    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(door);
        } catch (IOException e) {
            // The next one to come removes it.
        }
    }

    private static ServerSocketChannel bound(Path place) throws IOException {
        var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            // Of a run that was killed: nobody else can be behind it, for we have the lock.
            Files.deleteIfExists(place);
            socket.bind(UnixDomainSocketAddress.of(place));
            PrivatePlaces.keep(place, "rw-------");
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e instanceof IOException known ? known : new IOException(e.getMessage(), e);
        }
    }

    private void listen() {
        while (socket.isOpen()) {
            try {
                var caller = socket.accept();
                Background.start(() -> serve(caller));
            } catch (IOException e) {
                // Closed, or one who was gone before anybody answered.
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                var in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.UTF_8));
                var out = Channels.newOutputStream(caller)) {
            var question = in.readLine();
            if (question != null) {
                out.write((Json.write(answer(question)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Whoever asked did not wait for the answer.
        }
    }

    private Object answer(String question) {
        try {
            return Map.of("v", 1, "answer", listener.heard(Json.parse(question)));
        } catch (Failure trouble) {
            return Map.of("v", 1, "trouble", trouble.getMessage());
        } catch (RuntimeException bug) {
            return Map.of("v", 1, "trouble", "this is a bug in Parity: " + bug);
        }
    }
}
