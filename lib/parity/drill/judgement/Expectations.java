package parity.drill.judgement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parity.drill.bound.Limit;
import parity.drill.figure.Figures;

/** What is expected of a drill, and the file that says so; empty where none does. */
public record Expectations(String source, List<Expectation> all) {

    /** Only what holds for every drill. */
    public static final Expectations USUAL = new Expectations("", List.of());

    /** Past this nobody waits any more: what has not come by then has not come at all. */
    private static final Limit AT_ALL = Limit.of(Duration.ofMinutes(3));

    /** How long customers may be without an answer, where the team says nothing. */
    private static final Limit SHOP = Limit.of(Duration.ofSeconds(60));

    public Expectations {
        all = List.copyOf(all);
    }

    /** The bound and those of the file, and what goes without saying where the file does not speak of it. */
    List<Expectation> inForce(Figures figures) {
        var chronicle = figures.chronicle();
        var expected = new ArrayList<Expectation>();
        if (chronicle.bound().isKnown()) {
            expected.add(new OfClient.WritesResume(Limit.BOUND));
        }
        all.stream().filter(one -> !expected.contains(one)).forEach(expected::add);
        unspoken(figures).filter(one -> isNew(one, expected)).forEach(expected::add);
        return expected;
    }

    private static boolean isNew(Expectation expectation, List<Expectation> others) {
        return others.stream().noneMatch(other -> other.getClass() == expectation.getClass());
    }

    private Stream<Expectation> unspoken(Figures figures) {
        var chronicle = figures.chronicle();
        var usual = new ArrayList<Expectation>(List.of(new OfData.AtMostLost(0), new OfCluster.OnePrimary()));
        if (chronicle.orders().isPresent()) {
            usual.addAll(List.of(new OfShop.NoOrderLost(), new OfShop.NoErrorAfterRecovery()));
        }
        // Where nothing bounds the database's gap, nothing bounds the shop's.
        if (chronicle.orders().isPresent() && chronicle.bound().isKnown()) {
            usual.add(new OfShop.OrdersFlow(SHOP));
        }
        // Said only where it is missed: nobody doubts it else.
        if (figures.writes().filter(gap -> !gap.closed()).isPresent()) {
            usual.add(new OfClient.WritesResume(AT_ALL));
        }
        if (figures.recovery().isEmpty()) {
            usual.add(new OfCluster.Recovers(AT_ALL));
        }
        return usual.stream();
    }
}
