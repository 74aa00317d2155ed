package parity.drill.figure;

import java.util.List;
import java.util.Set;
import parity.drill.chronicle.Ids;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;

/**
 * What the client was told, against what is in the data.
 *
 * @param lost acknowledged, and not there
 * @param unacknowledged there, although the client was not told so
 * @param unknown how many had no answer
 * @param refused how many were refused
 */
public record Balance(Ids acknowledged, Ids lost, Ids unacknowledged, int unknown, int refused) {

    static Balance of(List<Write> writes, Set<Long> found) {
        var present = Ids.of(found);
        var acknowledged = Ids.of(writes.stream()
                .filter(write -> write.fate() == Fate.ACKNOWLEDGED)
                .mapToLong(Write::id));
        var others = Ids.of(writes.stream().mapToLong(Write::id)).without(acknowledged);
        return new Balance(
                acknowledged,
                acknowledged.without(present),
                others.in(present),
                count(writes, Fate.UNKNOWN),
                count(writes, Fate.REFUSED));
    }

    private static int count(List<Write> writes, Fate fate) {
        return Math.toIntExact(
                writes.stream().filter(write -> write.fate() == fate).count());
    }
}
