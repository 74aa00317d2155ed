package parity.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.json.Json;

/**
 * A port of a container that the host offers; the host address is empty where it is any.
 *
 * <p>Published 0 means that the engine takes a free one; a choice is one of several of which it takes any that is free.
 */
public record PublishedPort(String hostIp, int published, int target, String protocol, boolean choice) {

    /** Reads one entry of a service; a range becomes a port for each of its numbers. */
    static List<PublishedPort> read(Json port) {
        var published = port.get("published").text();
        int dash = published.indexOf('-');
        int first = number(dash < 0 ? published : published.substring(0, dash));
        int last = dash < 0 ? first : number(published.substring(dash + 1));
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new PublishedPort(
                        port.get("host_ip").text(),
                        number,
                        (int) port.get("target").number(),
                        port.get("protocol").text(),
                        last > first))
                .toList();
    }

    /** The port that a service asks of the host; empty where the engine may choose, or for what has no ports. */
    public Optional<WantedPort> wanted(String service) {
        return published == 0 || choice
                ? Optional.empty()
                : Protocol.of(protocol).map(known -> new WantedPort(service, HostAddress.of(hostIp), published, known));
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** As Compose writes it: {@code 127.0.0.1:8080->80/tcp}. */
    @Override
    public String toString() {
        var address = hostIp.isEmpty() ? "" : (hostIp.indexOf(':') < 0 ? hostIp : "[" + hostIp + "]") + ":";
        return address + (published == 0 ? "any" : published) + "->" + target + "/" + protocol;
    }
}
