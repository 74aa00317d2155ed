package parity.drill.fault;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** What a drill does to a node. */
public enum Fault {
    KILL("end its container at once"),
    STOP("stop its container, which it may prepare for"),
    PAUSE("freeze it: it is there, and says nothing"),
    PARTITION("cut its network, so that only the host reaches it"),
    DISCONNECT("take its container off its networks"),
    POSTGRES_CRASH("kill PostgreSQL inside, Patroni lives on"),
    SWITCHOVER("have another lead, as one does before maintenance"),
    QUORUM("kill so many that the rest is no majority"),
    LOSS("lose a part of the packets that come in"),
    LATENCY("hold every packet that comes in for a while"),
    CPU("let it have a part of one core"),
    MEMORY("lower its memory limit to little more than it holds"),
    DISK("fill its volume with one file"),
    CLOCK("set its clock wrong");

    private final String meaning;

    Fault(String meaning) {
        this.meaning = meaning;
    }

    /** The one that was typed, of those that a part can bear. */
    public static Fault named(String word, Part part) {
        var known = of(part).map(Fault::word).toList();
        return of(part).filter(fault -> fault.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "no fault '%s' for %s%s; there are: %s"
                                .formatted(word, part.word(), Nearest.hint(word, known), String.join(", ", known))));
    }

    /** As it is typed: {@code postgres-crash}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    static Stream<Fault> of(Part part) {
        var some = switch (part) {
            case PATRONI -> List.of(KILL, STOP, PAUSE, PARTITION, DISCONNECT, POSTGRES_CRASH, SWITCHOVER);
            case REDIS -> List.of(KILL, STOP, PAUSE, PARTITION, DISCONNECT, SWITCHOVER);
            case ETCD -> List.of(KILL, STOP, PAUSE, PARTITION, DISCONNECT, QUORUM);
            case HAPROXY -> List.of(KILL, STOP, PAUSE, DISCONNECT);
        };
        return some.stream();
    }
}
