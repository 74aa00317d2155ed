package parity.drill.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.drill.judgement.Told.ms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.drill.chronicle.Orders;
import parity.drill.chronicle.ReadBack;
import parity.drill.chronicle.Write;
import parity.failure.Exit;

class TradeTest {

    private static final String FLOW = "the shop's orders flow again within 60 s";
    private static final String ERRORS = "no error after recovery";
    private static final String LOST = "no acknowledged order lost";

    private final Told told = Told.failover();

    @Test
    void a_shop_is_judged_wherever_one_runs() {
        var verdict = told.withShop(1000, 22_000).verdict();

        assertEquals(Exit.DONE, verdict.exit());
        assertEquals(FLOW + ": 21.3 s", ruling(verdict, FLOW));
        assertEquals(ERRORS + ": none", ruling(verdict, ERRORS));
        assertEquals(LOST + ": 0 of 36", ruling(verdict, LOST));
    }

    @Test
    void where_no_shop_runs_nothing_is_said_of_one_and_what_is_asked_of_it_is_missed() {
        var silent = told.verdict();
        var asked = told.verdict(ERRORS);

        assertTrue(
                silent.rulings().stream().noneMatch(ruling -> ruling.sentence().contains("order")));
        assertEquals(ERRORS + ": missed, no shop runs here", ruling(asked, ERRORS));
        assertEquals(Exit.FINDINGS, asked.exit());
    }

    @Test
    void an_order_that_fails_after_recovery_is_a_finding() {
        var verdict = told.withShop(28_250, 28_700).verdict();

        assertEquals(ERRORS + ": missed, 2 of the shop's orders failed", ruling(verdict, ERRORS));
        assertEquals(Exit.FINDINGS, verdict.exit());
    }

    @Test
    void an_order_that_waited_through_the_outage_may_fail_late() {
        var shop = told.withShop(0, 0).orders.orElseThrow();
        var tries = new ArrayList<>(shop.tries());
        tries.add(new Write(9_000, ms(27_900), ms(31_000), Write.Fate.REFUSED, "HTTP 503"));
        told.orders = Optional.of(new Orders(tries, shop.present()));

        assertEquals(ERRORS + ": none", ruling(told.verdict(), ERRORS));
    }

    @Test
    void a_lost_order_is_a_finding() {
        var shop = told.withShop(1000, 22_000).orders.orElseThrow();
        var kept = new HashSet<>(shop.present().ids());
        kept.remove(3L);
        told.orders = Optional.of(new Orders(shop.tries(), ReadBack.of(kept)));

        assertEquals(LOST + ": missed, 1 of 36", ruling(told.verdict(), LOST));
    }

    @Test
    void orders_that_never_flow_again_are_a_finding() {
        assertEquals(
                FLOW + ": missed, not in 29.0 s",
                ruling(told.withShop(1000, 30_000).verdict(), FLOW));
    }

    @Test
    void a_team_may_be_stricter() {
        var verdict = told.withShop(1000, 22_000).verdict("the shop's orders flow again within 5 s");

        assertEquals(
                "the shop's orders flow again within 5 s: missed, 21.3 s",
                ruling(verdict, "the shop's orders flow again within 5 s"));
        assertTrue(
                verdict.rulings().stream().noneMatch(ruling -> ruling.sentence().equals(FLOW)));
    }

    @Test
    void the_client_that_waits_is_no_slow_client() {
        var effort = told.verdict().figures().effort();

        assertEquals("prepared in 1.9 s; writers: 100 writes/s, 0.9 % of a core", effort.words());
    }

    private static String ruling(Verdict verdict, String sentence) {
        return verdict.rulings().stream()
                .filter(ruling -> ruling.sentence().equals(sentence))
                .map(Ruling::toString)
                .reduce("", (one, other) -> one + other);
    }
}
