package parity.loop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import parity.wire.Http;

/** Where a process on this machine listens: some at one of the two loopbacks only. */
final class Door {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final List<String> LOOPBACKS = List.of("127.0.0.1", "::1");

    private Door() {}

    static boolean isOpen(int port) {
        return LOOPBACKS.stream().anyMatch(address -> connects(address, port));
    }

    /** What it says to a question; empty when the answer is good. */
    static String trouble(int port, String path) {
        var trouble = "nothing listens at port " + port;
        for (var address : LOOPBACKS) {
            try {
                var page = new Http(at(address, port), LIMIT).get(path);
                if (page.isGood()) {
                    return "";
                }
                trouble = path + " says " + page.words();
            } catch (IOException e) {
                // The other one may be it.
            }
        }
        return trouble;
    }

    private static boolean connects(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(at(address, port), (int) LIMIT.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress at(String address, int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(address), port);
    }
}
