package parity.stack;

import java.util.List;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.health.Kind;

/** How containers may go: who waits for whom, and who is not waited for. */
enum Parting {
    /** Others stay, and go on working with them. */
    SOME,
    /** Nobody stays: no work is left to hand over. */
    ALL;

    /** The services that must be still before this one is told to end. */
    List<String> before(String service, Ties ties) {
        return ties.needing(service)
                .flatMap(container -> isWaitedFor(container)
                        ? Stream.of(container.service())
                        : before(container.service(), ties).stream())
                .distinct()
                .toList();
    }

    /** What is added to the engine's order to stop one. */
    String haste(Container container) {
        // What etcd acknowledged is on the disk. A leader that is asked to end looks for a successor, and when all end
        // at once it finds only ones that are about to end as well: two seconds for nothing.
        return this == ALL && Kind.ofImage(container.image()) == Kind.ETCD ? "?t=0" : "";
    }

    /** A proxy has nothing of its own to say to those behind it: they wait for whoever speaks through it. */
    private boolean isWaitedFor(Container container) {
        return this == SOME || Kind.ofImage(container.image()) != Kind.HAPROXY;
    }
}
