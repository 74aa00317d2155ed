package parity.drill.chronicle;

import java.time.Duration;
import java.util.List;

/**
 * A fault that was made: when it was begun and done, and when it was taken away again.
 *
 * @param isLasting whether there was something to take away; what is over by itself is only waited for
 * @param beside what those did who are no nodes, such as the members of etcd, just before the fault was healed
 * @param excuses what the nodes said last where what was waited for did not come; empty where it came
 */
public record Injection(
        String fault,
        String target,
        Duration begun,
        Duration done,
        Duration healed,
        boolean isLasting,
        String beside,
        List<String> excuses) {

    public Injection {
        excuses = List.copyOf(excuses);
    }

    /** The moment from which recovery counts: the end of the fault, or its begin where it was over by itself. */
    public Duration over() {
        return isLasting ? healed : begun;
    }
}
