package parity.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;

/** An address of this machine on which one can listen: one of them, all of a family, or all. */
public record HostAddress(String text) {

    /** Every address, IPv4 and IPv6: what Docker binds where a compose file names none, and a dual-stack {@code ::}. */
    public static final HostAddress ALL = new HostAddress("*");

    public static final HostAddress ALL_IPV4 = new HostAddress("0.0.0.0");
    public static final HostAddress ALL_IPV6 = new HostAddress("::");
    public static final HostAddress LOOPBACK = new HostAddress("127.0.0.1");

    /** An address as people and programs write it; no name is looked up. */
    public static HostAddress of(@Nullable String written) {
        return switch (written) {
            case null -> ALL;
            case "", "*" -> ALL;
            case "localhost" -> LOOPBACK;
            // The usual ones need no parser.
            case "0.0.0.0" -> ALL_IPV4;
            case "127.0.0.1" -> LOOPBACK;
            case "::", "[::]" -> ALL_IPV6;
            default -> literal(written);
        };
    }

    public static HostAddress of(byte[] bytes) {
        try {
            // An IPv4 address in IPv6 clothes comes back as what it is.
            var address = InetAddress.getByAddress(bytes);
            return new HostAddress(address.isAnyLocalAddress() ? any(address) : shortened(address.getHostAddress()));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address of %d bytes".formatted(bytes.length), e);
        }
    }

    /** True when not both can be listened on at the same port. */
    public boolean overlaps(HostAddress other) {
        return equals(other) || covers(other) || other.covers(this);
    }

    public boolean isIpv6() {
        return text.indexOf(':') >= 0;
    }

    @Override
    public String toString() {
        return isIpv6() ? "[" + text + "]" : text;
    }

    private boolean covers(HostAddress other) {
        return equals(ALL)
                || (equals(ALL_IPV4) && !other.isIpv6() && !other.equals(ALL))
                || (equals(ALL_IPV6) && other.isIpv6());
    }

    private static HostAddress literal(String written) {
        var bare =
                written.startsWith("[") && written.endsWith("]") ? written.substring(1, written.length() - 1) : written;
        int zone = bare.indexOf('%');
        try {
            return of(InetAddress.ofLiteral(zone < 0 ? bare : bare.substring(0, zone))
                    .getAddress());
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, "'%s' is not an IP address to listen on".formatted(written));
        }
    }

    private static String any(InetAddress address) {
        return address.getAddress().length == 4 ? ALL_IPV4.text : ALL_IPV6.text;
    }

    private static String shortened(String text) {
        return text.equals("0:0:0:0:0:0:0:1") ? "::1" : text;
    }
}
