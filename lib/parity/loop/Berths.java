package parity.loop;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.failure.Failure;
import parity.ports.Trial;

/** Finds each service a port of its own: the same one each time, as long as nobody else has it. */
public final class Berths {

    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;
    private static final int TRIES = 500;
    private static final int LAST = 65_535;

    private final Set<Integer> given = new HashSet<>();
    private final Map<String, Integer> kept;

    /** A service may have a port already, in a container that was left. */
    Berths(Map<String, Integer> kept) {
        this.kept = Map.copyOf(kept);
    }

    /** Where a debugger finds a service, unless somebody else has that port when it starts. */
    public static int ofDebugger(Path project, String service) {
        return first(project.toString(), service + "/debug");
    }

    /** The port itself where it is free, else the next one that is. */
    int from(int wanted) {
        return from(wanted, "");
    }

    /** The same for a service, for which one that it has already is as good as free. */
    synchronized int from(int wanted, String service) {
        int own = kept.getOrDefault(service, 0);
        int port = IntStream.rangeClosed(wanted, Math.min(LAST, wanted + TRIES))
                .filter(one -> !given.contains(one) && (one == own || isFree(one)))
                .findFirst()
                .orElseThrow(() ->
                        new Failure("no free port from %d on; 'validate-ports' says who holds them".formatted(wanted)));
        given.add(port);
        return port;
    }

    /** For a service that says none; the name decides where the search begins. */
    int of(String project, String service) {
        return from(first(project, service), service);
    }

    /** What listens at all addresses and what listens at the loopback only are different things to the system. */
    static boolean isFree(int port) {
        return Trial.BY_BINDING.succeeds(Protocol.TCP, HostAddress.LOOPBACK, port)
                && Trial.BY_BINDING.succeeds(Protocol.TCP, HostAddress.ALL, port);
    }

    private static int first(String project, String service) {
        return FIRST + Math.floorMod((project + "/" + service).hashCode(), COUNT);
    }
}
