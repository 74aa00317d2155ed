package parity.ports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parity.address.HostAddress;
import parity.address.Protocol;

/** What Windows' {@code netstat -ano} and {@code tasklist} print. */
final class Netstat {

    private Netstat() {}

    /** The state is a word in the user's language, so a listener is known by having nobody at the other end. */
    static List<Listener> listeners(String table) {
        var listeners = new ArrayList<Listener>();
        for (var line : (Iterable<String>) table.lines()::iterator) {
            var columns = line.strip().split("\\s+");
            if (columns.length >= 4 && isNobody(columns[2])) {
                Protocol.of(columns[0]).ifPresent(protocol -> listeners.add(listener(protocol, columns)));
            }
        }
        return listeners;
    }

    /** The names of {@code tasklist /fo csv /nh}, by pid. */
    static Map<Long, String> programs(String csv) {
        var programs = new HashMap<Long, String>();
        for (var line : (Iterable<String>) csv.lines()::iterator) {
            var fields = line.split("\",\"", 3);
            if (fields.length == 3 && fields[0].startsWith("\"") && isNumber(fields[1])) {
                programs.put(Long.parseLong(fields[1]), fields[0].substring(1));
            }
        }
        return programs;
    }

    private static boolean isNobody(String other) {
        return other.equals("0.0.0.0:0") || other.equals("[::]:0") || other.equals("*:*");
    }

    /** A dual-stack socket has a line in each family here, so {@code [::]} means IPv6 alone. */
    private static Listener listener(Protocol protocol, String[] columns) {
        int colon = columns[1].lastIndexOf(':');
        return Listener.of(
                protocol,
                HostAddress.of(columns[1].substring(0, colon)),
                Integer.parseInt(columns[1].substring(colon + 1)),
                Long.parseLong(columns[columns.length - 1]));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
