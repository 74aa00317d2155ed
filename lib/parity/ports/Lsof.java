package parity.ports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parity.address.HostAddress;
import parity.address.Protocol;

/** What {@code lsof -F} prints, one field a line, each named by its first letter. */
record Lsof(List<Listener> listeners, Map<Long, String> programs) {

    /** Asks for both protocols; what is connected has an arrow in its name and is passed over. */
    static final List<String> QUESTION = List.of("lsof", "-nP", "-iTCP", "-sTCP:LISTEN", "-iUDP", "-FpctPn");

    static Lsof parse(String fields) {
        var listeners = new ArrayList<Listener>();
        var programs = new HashMap<Long, String>();
        long pid = 0;
        boolean ipv6 = false;
        var protocol = "";
        for (var line : (Iterable<String>) fields.lines()::iterator) {
            var field = line.isEmpty() ? "" : line.substring(1);
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case 'p' -> pid = Long.parseLong(field);
                case 'c' -> programs.put(pid, field);
                case 't' -> ipv6 = field.equals("IPv6");
                case 'P' -> protocol = field;
                case 'n' -> add(listeners, protocol, field, ipv6, pid);
                default -> {}
            }
        }
        return new Lsof(listeners, programs);
    }

    private static void add(List<Listener> listeners, String protocol, String name, boolean ipv6, long pid) {
        int colon = name.lastIndexOf(':');
        if (colon < 0 || name.contains("->") || name.endsWith(":*")) {
            return;
        }
        var written = name.substring(0, colon);
        int port = Integer.parseInt(name.substring(colon + 1));
        Protocol.of(protocol).ifPresent(known -> listeners.add(listener(known, written, ipv6, port, pid)));
    }

    private static Listener listener(Protocol protocol, String written, boolean ipv6, int port, long pid) {
        if (!written.equals("*")) {
            return Listener.of(protocol, HostAddress.of(written), port, pid);
        }
        return ipv6
                ? Listener.dualStack(protocol, port, pid, Listener.NO_USER)
                : Listener.of(protocol, HostAddress.ALL_IPV4, port, pid);
    }
}
