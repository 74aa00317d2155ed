package parity.ports;

import parity.address.HostAddress;
import parity.address.Protocol;

/**
 * A socket of this machine that keeps others off its port.
 *
 * @param handle what leads to its owner: the socket's inode on Linux, elsewhere the pid
 * @param user the number of the user it belongs to, where the system tells; otherwise -1
 * @param perhapsIpv6Only true for a {@code ::} of which the system does not tell whether IPv4 is meant too
 */
public record Listener(
        Protocol protocol, HostAddress address, int port, long handle, int user, boolean perhapsIpv6Only) {

    static final int NO_USER = -1;

    static Listener of(Protocol protocol, HostAddress address, int port, long pid) {
        return new Listener(protocol, address, port, pid, NO_USER, false);
    }

    /** A {@code ::} that takes IPv4 as well unless its program asked otherwise, which only a trial can tell. */
    static Listener dualStack(Protocol protocol, int port, long handle, int user) {
        return new Listener(protocol, HostAddress.ALL, port, handle, user, true);
    }
}
