package parity.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import parity.failure.Exit;
import parity.failure.Failure;

/** Every mistake of a file, gathered so that one run names them all. */
public final class Problems {

    /** A person mends a few at a time; a file of a million mistakes must not become a million lines. */
    private static final int KEPT = 50;

    private final List<Problem> kept = new ArrayList<>();
    private int more;

    public void add(Spot spot, String message) {
        if (isFull()) {
            more++;
        } else {
            kept.add(new Problem(spot, message));
        }
    }

    /** True when one more would only be counted, so its wording is not worth working out. */
    public boolean isFull() {
        return kept.size() >= KEPT;
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** In the order of the file. */
    public List<Problem> inOrder() {
        return kept.stream().sorted(Comparator.comparing(Problem::spot)).toList();
    }

    /** How many there are beside those that were kept. */
    public int more() {
        return more;
    }

    /** Ends here with all of them, if there is one. */
    public void refuseAny() {
        if (!isEmpty()) {
            throw new Failure(Exit.USAGE, message());
        }
    }

    private String message() {
        int count = kept.size() + more;
        var rest = more == 0 ? "" : "\n  and %d more".formatted(more);
        return count == 1
                ? kept.getFirst().toString()
                : inOrder().stream()
                        .map(problem -> "\n  " + problem)
                        .collect(Collectors.joining("", count + " mistakes:", rest));
    }
}
