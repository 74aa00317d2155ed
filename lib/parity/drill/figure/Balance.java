package parity.drill.figure;

import java.util.List;
import parity.drill.chronicle.Ids;
import parity.drill.chronicle.ReadBack;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;

/**
 * What the client was told, against what is in the data.
 *
 * @param lost acknowledged, and not there
 * @param unacknowledged there, although the client was not told so
 * @param unknown how many had no answer
 * @param refused how many were refused
 * @param isKnown whether the data could be read; where not, nothing counts as lost, and nothing as there
 */
public record Balance(Ids acknowledged, Ids lost, Ids unacknowledged, int unknown, int refused, boolean isKnown) {

    static Balance of(List<Write> writes, ReadBack found) {
        var present = Ids.of(found.ids());
        var acknowledged = Ids.of(writes.stream()
                .filter(write -> write.fate() == Fate.ACKNOWLEDGED)
                .mapToLong(Write::id));
        var others = Ids.of(writes.stream().mapToLong(Write::id)).without(acknowledged);
        return new Balance(
                acknowledged,
                found.isKnown() ? acknowledged.without(present) : Ids.NONE,
                others.in(present),
                count(writes, Fate.UNKNOWN),
                count(writes, Fate.REFUSED),
                found.isKnown());
    }

    /** {@code 3}, or {@code ?} where nobody could count them. */
    public String lostCount() {
        return counted(lost);
    }

    /** The same of those that are there all the same. */
    public String unacknowledgedCount() {
        return counted(unacknowledged);
    }

    private String counted(Ids ids) {
        return isKnown ? String.valueOf(ids.size()) : "?";
    }

    private static int count(List<Write> writes, Fate fate) {
        return Math.toIntExact(
                writes.stream().filter(write -> write.fate() == fate).count());
    }
}
