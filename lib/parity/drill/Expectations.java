package parity.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is expected of a drill, and the file that says so; empty where none does. */
public record Expectations(String source, List<Expectation> all) {

    /** Only what holds for every drill. */
    public static final Expectations USUAL = new Expectations("", List.of());

    public Expectations {
        all = List.copyOf(all);
    }

    /** The bound and those of the file, and what goes without saying where the file does not speak of it. */
    List<Expectation> inForce(Bound bound) {
        var expected = new ArrayList<Expectation>();
        if (bound.isKnown()) {
            expected.add(new OfClient.WritesResume(Limit.BOUND));
        }
        all.stream().filter(one -> !expected.contains(one)).forEach(expected::add);
        unspoken().forEach(expected::add);
        return expected;
    }

    private Stream<Expectation> unspoken() {
        return Stream.of(new OfData.AtMostLost(0), new OfCluster.OnePrimary())
                .filter(usual -> all.stream().noneMatch(one -> one.getClass() == usual.getClass()))
                .map(Expectation.class::cast);
    }
}
