package parity.drill.judgement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parity.drill.bound.Limit;
import parity.drill.chronicle.Chronicle;

/** What is expected of a drill, and the file that says so; empty where none does. */
public record Expectations(String source, List<Expectation> all) {

    /** Only what holds for every drill. */
    public static final Expectations USUAL = new Expectations("", List.of());

    /** How long customers may be without an answer, where the team says nothing. */
    private static final Limit SHOP = Limit.of(Duration.ofSeconds(60));

    public Expectations {
        all = List.copyOf(all);
    }

    /** The bound and those of the file, and what goes without saying where the file does not speak of it. */
    List<Expectation> inForce(Chronicle chronicle) {
        var expected = new ArrayList<Expectation>();
        if (chronicle.bound().isKnown()) {
            expected.add(new OfClient.WritesResume(Limit.BOUND));
        }
        all.stream().filter(one -> !expected.contains(one)).forEach(expected::add);
        unspoken(chronicle).forEach(expected::add);
        return expected;
    }

    private Stream<Expectation> unspoken(Chronicle chronicle) {
        var usual = new ArrayList<Expectation>(List.of(new OfData.AtMostLost(0), new OfCluster.OnePrimary()));
        if (chronicle.orders().isPresent()) {
            usual.addAll(List.of(new OfShop.NoOrderLost(), new OfShop.NoErrorAfterRecovery()));
        }
        // Where nothing bounds the database's gap, nothing bounds the shop's.
        if (chronicle.orders().isPresent() && chronicle.bound().isKnown()) {
            usual.add(new OfShop.OrdersFlow(SHOP));
        }
        return usual.stream().filter(one -> all.stream().noneMatch(said -> said.getClass() == one.getClass()));
    }
}
