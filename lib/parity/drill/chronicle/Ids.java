package parity.drill.chronicle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** A set of ids, in their order: millions of them take 8 bytes each, and two sets are compared in one walk. */
public final class Ids {

    public static final Ids NONE = new Ids(new long[0]);

    private final long[] sorted;

    private Ids(long[] sorted) {
        this.sorted = sorted;
    }

    public static Ids of(LongStream ids) {
        var all = ids.toArray();
        Arrays.parallelSort(all);
        return new Ids(distinct(all));
    }

    public static Ids of(Collection<Long> ids) {
        return of(ids.stream().mapToLong(Long::longValue));
    }

    /** Of ids that are known to be in order, each once; the array is the set's from now on. */
    public static Ids ofSorted(long[] sorted) {
        return new Ids(sorted);
    }

    public int size() {
        return sorted.length;
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    public boolean contains(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    /** Those that are not in another set. */
    public Ids without(Ids other) {
        return filtered(other, false);
    }

    /** Those that are in another set, too. */
    public Ids in(Ids other) {
        return filtered(other, true);
    }

    public LongStream stream() {
        return Arrays.stream(sorted);
    }

    /** The first few. */
    public List<Long> first(int most) {
        return stream().limit(most).boxed().toList();
    }

    /** {@code 17 to 20, 25}: neighbours together, cut where it gets long. */
    @Override
    public String toString() {
        return new Ranges(sorted).text();
    }

    private Ids filtered(Ids other, boolean wanted) {
        var kept = new long[sorted.length];
        int count = 0;
        int at = 0;
        for (long id : sorted) {
            while (at < other.sorted.length && other.sorted[at] < id) {
                at++;
            }
            boolean isThere = at < other.sorted.length && other.sorted[at] == id;
            if (isThere == wanted) {
                kept[count++] = id;
            }
        }
        return new Ids(Arrays.copyOf(kept, count));
    }

    private static long[] distinct(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}
