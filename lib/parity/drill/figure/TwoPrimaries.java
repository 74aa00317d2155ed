package parity.drill.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which two nodes would both have taken writes.
 *
 * @param until up to when that was certainly so
 * @param atMost up to when it may have been so: the next look says otherwise
 */
public record TwoPrimaries(String one, String other, Duration from, Duration until, Duration atMost, Proof proof) {

    /** Seen: each was a primary before, or at, and after, or at, a look at the other. */
    public enum Proof {
        SEEN,
        POSSIBLE,
        NONE
    }

    public boolean isSeen() {
        return proof == Proof.SEEN;
    }

    /** {@code 150 to 200 ms}: no look tells it closer. */
    public String length() {
        var least = until.minus(from).toMillis();
        var most = atMost.minus(from).toMillis();
        return isSeen() && least > 0 ? "%d to %d ms".formatted(least, most) : "up to %d ms".formatted(most);
    }

    /** All of them, in order. */
    static List<TwoPrimaries> in(List<Lane> lanes) {
        var leads = lanes.stream().flatMap(lane -> lane.leads().stream()).toList();
        var found = new ArrayList<TwoPrimaries>();
        for (int i = 0; i < leads.size(); i++) {
            for (int j = i + 1; j < leads.size(); j++) {
                if (!leads.get(i).node().equals(leads.get(j).node())) {
                    found.add(leads.get(i).and(leads.get(j)));
                }
            }
        }
        return found.stream()
                .filter(two -> two.proof() != Proof.NONE)
                .sorted(Comparator.comparing(TwoPrimaries::from))
                .toList();
    }
}
