package parity.drill.scene;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import parity.drill.bound.Bound;
import parity.drill.client.BackDoor;
import parity.drill.client.Door;
import parity.drill.fault.Fault;
import parity.drill.fault.Part;
import parity.drill.harm.Blow;
import parity.drill.sight.Sight;

/** A part of a stack as a drill sees it: its doors, its nodes, what can be done to them, and what they promise. */
public interface Scene {

    Part part();

    /** Where the drill writes, for who wants to look: a table, a key. */
    String place();

    /** What its nodes still lack of what the settings promise, though all are healthy; empty as soon as nothing does. */
    default Optional<String> lack() {
        return Optional.empty();
    }

    /** Makes the place that the drill writes to. */
    void prepare();

    /** Takes it away again. */
    void tidy();

    Door writes();

    Door reads();

    Map<String, Sight> sights();

    /** A client at the side of whoever leads now. */
    BackDoor backDoor(String leader, AtomicLong ids, BooleanSupplier isAnotherLeading);

    Blow blow(Fault fault, String leader);

    /** How long it may take until another leads, by the settings in force. */
    Bound bound(Fault fault);

    /** What is waited for before the fault is healed. */
    Turn turn(Fault fault);

    /** What it runs under, for the report. */
    Map<String, String> settings();

    /** The ids that are there: of all that were given until now, and of those that the back door has let in. */
    Set<Long> present(long highest, List<Long> behind);

    /** By which way a node came back, from what it has told since a moment; empty where it tells nothing. */
    String wayBack(String node, Instant since);

    /** What those do who are no nodes, just before the fault is healed; empty where there are none. */
    default String beside() {
        return "";
    }

    /** What those who should have acted said last, since a moment, where nothing came of it. */
    default List<String> excuses(Instant since) {
        return List.of();
    }
}
