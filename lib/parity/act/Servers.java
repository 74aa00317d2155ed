package parity.act;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import parity.engine.Engine;
import parity.failure.Failure;

/**
 * Where act serves artifacts and caches to the jobs: on an address that containers reach and the neighbours of this
 * machine do not.
 */
record Servers(String address, String announced) {

    static final Servers NONE = new Servers("", "");

    static Servers on(Engine engine) {
        var bridge = engine.get("/networks/bridge").at("IPAM", "Config").items();
        var gateway = bridge.isEmpty() ? "" : bridge.getFirst().get("Gateway").text();
        try {
            boolean isOurs =
                    !gateway.isEmpty() && NetworkInterface.getByInetAddress(InetAddress.getByName(gateway)) != null;
            var host = isOurs ? gateway : "127.0.0.1";
            int port = freePort(host);
            // An engine in a machine of its own knows ours by this name.
            return new Servers(host + ":" + port, isOurs ? "" : "http://%s:%d/".formatted(Engine.HOST_INSIDE, port));
        } catch (IOException e) {
            throw new Failure("cannot find a free port for artifacts and caches: " + e.getMessage());
        }
    }

    private static int freePort(String host) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        }
    }
}
