package parity.address;

import parity.failure.Exit;
import parity.failure.Failure;

/** A port of this machine that a project wants to publish; the name is the service's, empty where nobody's. */
public record WantedPort(String name, HostAddress address, int port, Protocol protocol) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 65_535;

    public WantedPort {
        if (port < LOWEST || port > HIGHEST) {
            throw notAPort(String.valueOf(port));
        }
    }

    /** On loopback, where everything of ours listens unless it is told otherwise. */
    public static WantedPort tcp(String name, int port) {
        return new WantedPort(name, HostAddress.LOOPBACK, port, Protocol.TCP);
    }

    /** As typed: {@code 5432}, {@code 53/udp}, {@code 127.0.0.1:5432}, {@code [::1]:5432}; without address, any. */
    public static WantedPort parse(String typed) {
        int slash = typed.indexOf('/');
        var place = slash < 0 ? typed : typed.substring(0, slash);
        var protocol = Protocol.of(slash < 0 ? "tcp" : typed.substring(slash + 1));
        int colon = place.lastIndexOf(':');
        return new WantedPort(
                "",
                HostAddress.of(colon < 0 ? "" : place.substring(0, colon)),
                number(place.substring(colon + 1), typed),
                protocol.orElseThrow(() -> notAPort(typed)));
    }

    public WantedPort at(int other) {
        return new WantedPort(name, address, other, protocol);
    }

    /** True when not both can be had at once. */
    public boolean overlaps(WantedPort other) {
        return port == other.port && protocol == other.protocol && address.overlaps(other.address);
    }

    /** As short as it can be said: {@code 5432}, {@code 53/udp}. */
    public String label() {
        return protocol == Protocol.TCP ? String.valueOf(port) : port + "/" + protocol;
    }

    private static int number(String digits, String typed) {
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw notAPort(typed);
        }
        return Integer.parseInt(digits);
    }

    private static Failure notAPort(String typed) {
        return new Failure(
                Exit.USAGE,
                "'%s' is not a port; write 1 to 65535, if need be with address and protocol (127.0.0.1:53/udp)"
                        .formatted(typed));
    }
}
