package parity.drill.chronicle;

import java.util.Set;
import java.util.function.Supplier;
import parity.failure.Failure;

/** The ids that were found in the data after recovery, or why nobody could read them, as where nobody leads. */
public record ReadBack(Set<Long> ids, String trouble) {

    public ReadBack {
        ids = Set.copyOf(ids);
    }

    public static ReadBack of(Set<Long> ids) {
        return new ReadBack(ids, "");
    }

    /** What cannot be read takes nothing from what was seen before. */
    public static ReadBack from(Supplier<Set<Long>> data) {
        try {
            return of(data.get());
        } catch (Failure e) {
            return new ReadBack(Set.of(), e.getMessage());
        }
    }

    public boolean isKnown() {
        return trouble.isEmpty();
    }
}
