package parity.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.shell.Program;

/** Tells whether a port can be had by taking it for a moment; a table can be out of date, this cannot. */
@FunctionalInterface
public interface Trial {

    /** For the ports of a machine that is not this one: there is no trying from here. */
    Trial NOT_HERE = (_, _, _) -> true;

    Trial BY_BINDING = Trial::binds;

    boolean succeeds(Protocol protocol, HostAddress address, int port);

    private static boolean binds(Protocol protocol, HostAddress address, int port) {
        try {
            bind(protocol, address, port);
            return true;
        } catch (IOException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            // No IPv6 on this machine: what is left of "all addresses" is IPv4.
            return address.equals(HostAddress.ALL) && binds(protocol, HostAddress.ALL_IPV4, port);
        }
    }

    private static void bind(Protocol protocol, HostAddress address, int port) throws IOException {
        // A socket for IPv6 asks for IPv4 as well when it is bound to `::`.
        var literal = address.equals(HostAddress.ALL) ? HostAddress.ALL_IPV6 : address;
        var family = literal.isIpv6() ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
        var place = new InetSocketAddress(InetAddress.ofLiteral(literal.text()), port);
        if (protocol == Protocol.TCP) {
            bindTcp(family, place);
        } else {
            bindUdp(family, place);
        }
    }

    private static void bindTcp(ProtocolFamily family, InetSocketAddress place) throws IOException {
        try (var server = ServerSocketChannel.open(family)) {
            // As servers do: connections that linger after their server has ended do not count.
            // On Windows it would let us steal a port that is in use.
            server.setOption(StandardSocketOptions.SO_REUSEADDR, !Program.isOnWindows());
            server.bind(place, 1);
        }
    }

    private static void bindUdp(ProtocolFamily family, InetSocketAddress place) throws IOException {
        try (var socket = DatagramChannel.open(family)) {
            socket.bind(place);
        }
    }
}
