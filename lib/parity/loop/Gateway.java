package parity.loop;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import parity.engine.Engine;
import parity.failure.Failure;

/** Where this machine is found from inside of a container, when that is an address of its own: on Linux it is. */
final class Gateway {

    private static final String LOOPBACK = "127.0.0.1";

    private Gateway() {}

    /** The addresses at which something must listen that is used from here only, or from containers too. */
    static List<String> hosts(boolean alsoFromContainers, Engine engine) {
        return alsoFromContainers
                ? address(engine).map(gateway -> List.of(LOOPBACK, gateway)).orElse(List.of(LOOPBACK))
                : List.of(LOOPBACK);
    }

    private static Optional<String> address(Engine engine) {
        try {
            var network = engine.get("/networks/bridge");
            return network.at("IPAM", "Config").items().stream()
                    .map(config -> config.get("Gateway").text())
                    .filter(Gateway::isOurs)
                    .findFirst();
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(String address) {
        try {
            return !address.isEmpty() && NetworkInterface.getByInetAddress(InetAddress.getByName(address)) != null;
        } catch (SocketException | UnknownHostException e) {
            return false;
        }
    }
}
