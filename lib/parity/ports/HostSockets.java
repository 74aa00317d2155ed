package parity.ports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parity.address.Protocol;
import parity.shell.Command;

/** What listens on this machine at this moment, and how to learn who it is. */
public record HostSockets(List<Listener> listeners, Owners owners) {

    /** Nothing known: what counts is another machine's. */
    public static final HostSockets NONE = new HostSockets(List.of(), Owners.named(Map.of()));

    private static final Path PROC = Path.of("/proc");

    public HostSockets {
        listeners = List.copyOf(listeners);
    }

    public static HostSockets now() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return ofWindows();
        }
        return Files.exists(PROC.resolve("net/tcp")) ? ofLinux(PROC) : ofLsof();
    }

    static HostSockets ofLinux(Path proc) {
        var listeners = new ArrayList<Listener>();
        for (var protocol : Protocol.values()) {
            listeners.addAll(ProcNet.listeners(protocol, read(proc.resolve("net/" + protocol))));
            listeners.addAll(ProcNet.listeners(protocol, read(proc.resolve("net/" + protocol + "6"))));
        }
        return new HostSockets(listeners, new ProcOwners(proc));
    }

    private static HostSockets ofLsof() {
        var found = Lsof.parse(Command.of(Lsof.QUESTION).run().out());
        return new HostSockets(found.listeners(), Owners.named(found.programs()));
    }

    private static HostSockets ofWindows() {
        var listeners = Netstat.listeners(Command.of("netstat", "-ano").run().out());
        return new HostSockets(listeners, HostSockets::ownersOnWindows);
    }

    private static Map<Listener, Holder> ownersOnWindows(Set<Listener> listeners) {
        var tasks = Command.of("tasklist", "/fo", "csv", "/nh").run().out();
        return Owners.named(Netstat.programs(tasks)).of(listeners);
    }

    /** A table is missing where its family is switched off. */
    private static String read(Path table) {
        try {
            return Files.readString(table, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
