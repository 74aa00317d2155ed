package parity.ports;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import parity.address.HostAddress;
import parity.address.Protocol;

/**
 * The tables of sockets that Linux shows under {@code /proc/net}.
 *
 * <p>Read by position rather than by pattern: a busy machine has thousands of lines, and most are skipped.
 */
final class ProcNet {

    private static final String LISTENING = "0A";
    private static final String UNCONNECTED = "07";

    /** Number, local, remote, state, queues, timer, retransmits, user, timeout, inode. */
    private static final int COLUMNS = 10;

    private ProcNet() {}

    /** The listeners of one table; {@code udp} has none, so there every unconnected socket counts. */
    static List<Listener> listeners(Protocol protocol, String table) {
        var listeners = new ArrayList<Listener>();
        var wanted = protocol == Protocol.TCP ? LISTENING : UNCONNECTED;
        table.lines().skip(1).forEach(line -> {
            var columns = new StringTokenizer(line);
            if (columns.countTokens() >= COLUMNS) {
                skip(columns, 1);
                var local = columns.nextToken();
                skip(columns, 1);
                if (columns.nextToken().equals(wanted)) {
                    listeners.add(listener(protocol, local, columns));
                }
            }
        });
        return listeners;
    }

    private static Listener listener(Protocol protocol, String local, StringTokenizer columns) {
        skip(columns, 3);
        int user = Integer.parseInt(columns.nextToken());
        skip(columns, 1);
        long inode = Long.parseLong(columns.nextToken());
        int colon = local.indexOf(':');
        int port = Integer.parseInt(local, colon + 1, local.length(), 16);
        var address = HostAddress.of(bytes(local.substring(0, colon)));
        return address.equals(HostAddress.ALL_IPV6)
                ? Listener.dualStack(protocol, port, inode, user)
                : new Listener(protocol, address, port, inode, user, false);
    }

    /** Written as 32-bit words in the machine's own byte order. */
    private static byte[] bytes(String hex) {
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        var bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[little ? i / 4 * 4 + 3 - i % 4 : i] = (byte) Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
        }
        return bytes;
    }

    private static void skip(StringTokenizer columns, int count) {
        for (int i = 0; i < count; i++) {
            columns.nextToken();
        }
    }
}
