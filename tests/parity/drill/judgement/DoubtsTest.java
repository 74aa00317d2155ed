package parity.drill.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parity.drill.judgement.Told.ms;

import java.util.List;
import org.junit.jupiter.api.Test;
import parity.drill.chronicle.Recovery;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;
import parity.failure.Exit;

/** A drill that saw nothing wrong because it saw nothing has failed itself. */
class DoubtsTest {

    private final Told told = Told.failover();

    @Test
    void a_drill_that_wrote_nothing_fails() {
        told.writes.clear();
        told.present.clear();

        fails("nothing was written");
    }

    @Test
    void without_an_acknowledged_write_before_the_fault_there_is_nothing_to_measure() {
        told.writes.removeIf(write -> write.begun().compareTo(ms(Told.FAULT)) < 0);

        fails("no write was acknowledged before the fault: there is nothing to measure from");
    }

    @Test
    void writers_that_stopped_before_the_fault_prove_nothing() {
        told.writes.removeIf(write -> write.begun().compareTo(ms(Told.FAULT)) >= 0);
        told.present.removeIf(id -> id > Told.id(Told.FAULT - 10));

        fails("nothing was written after the fault");
    }

    @Test
    void nobody_who_looked_is_no_proof_of_one_primary() {
        told.looks.clear();

        fails("nobody looked at the nodes");
    }

    @Test
    void a_leader_that_was_never_seen_to_lead_was_not_broken() {
        told.old = "patroni3";

        fails("patroni3 was not seen to lead before the fault");
    }

    @Test
    void what_cannot_be_read_back_from_who_is_well_proves_nothing() {
        told.unread = "what was written cannot be read back: relation is gone";

        fails("what was written cannot be read back: relation is gone");
    }

    @Test
    void what_cannot_be_read_back_from_who_is_not_well_is_missed() {
        told.unread = "nobody leads";
        told.recovery = Recovery.never("not within 180 s: patroni1: silent");

        assertEquals(Exit.FINDINGS, told.verdict().exit());
    }

    @Test
    void a_node_that_nobody_looked_at_may_have_been_anything() {
        told.looks.removeIf(look -> look.node().equals("patroni3")
                && look.at().compareTo(ms(20_000)) > 0
                && look.at().compareTo(ms(23_000)) < 0);

        fails("nobody looked at patroni3 for 3.0 s: it may have been anything");
    }

    @Test
    void watchers_that_ended_early_saw_only_half() {
        told.looks.removeIf(look -> look.node().equals("patroni3") && look.at().compareTo(ms(10_000)) > 0);

        fails("nobody looked at patroni3 for 18.0 s: it may have been anything");
    }

    @Test
    void a_node_that_was_asked_and_did_not_answer_was_looked_at() {
        told.looks.removeIf(look -> look.node().equals("patroni1")
                && look.at().compareTo(ms(2_000)) > 0
                && look.at().compareTo(ms(24_000)) < 0);

        assertEquals(List.of(), told.verdict().doubts());
    }

    @Test
    void an_id_twice_counts_for_nothing() {
        told.writes.add(new Write(7, ms(27_990), ms(27_995), Fate.ACKNOWLEDGED, ""));

        fails("written more than once: 1 id");
    }

    @Test
    void ids_of_others_in_the_table_would_hide_what_is_lost() {
        told.present.addAll(List.of(50_000L, 50_001L));

        fails("ids 50000, 50001 are in the data, and this drill did not write them");
    }

    @Test
    void ids_of_earlier_rounds_are_no_trouble() {
        told.writes.removeIf(write -> write.id() < 50);

        assertEquals(List.of(), told.verdict().doubts());
    }

    @Test
    void a_clock_that_ran_backwards_measures_nothing() {
        told.writes.add(new Write(9_000, ms(5_000), ms(4_999), Fate.REFUSED, ""));

        fails("the clock ran backwards: write 9000 ended before it began");
    }

    @Test
    void a_recovery_before_the_fault_is_no_recovery() {
        told.recovery = Recovery.at(Told.ms(900));

        fails("the clock ran backwards: the recovery ended before it began");
    }

    @Test
    void a_writer_that_was_gone_before_the_end_proves_nothing() {
        for (var node : List.of("patroni1", "patroni2", "patroni3")) {
            told.sees(node, node.equals("patroni2") ? Role.PRIMARY : Role.REPLICA, 28_050, 45_000);
        }

        fails("the writer tried nothing in the last 17.0 s");
    }

    @Test
    void who_was_not_looked_at_until_the_end_may_have_been_anything() {
        told.looks.removeIf(look -> look.at().compareTo(ms(25_000)) > 0);

        fails("nobody looked at patroni1 for 3.0 s, patroni2 for 3.0 s, patroni3 for 3.0 s:"
                + " it may have been anything");
    }

    @Test
    void a_lost_write_is_a_finding_whatever_else_is_in_doubt() {
        told.old = "patroni3";
        told.present.remove(42L);

        assertEquals(Exit.FINDINGS, told.verdict().exit());
    }

    @Test
    void a_loss_that_was_expected_proves_nothing_in_a_round_that_is_in_doubt() {
        told.old = "patroni3";
        told.present.remove(42L);

        var verdict = told.verdict("at most 5 acknowledged writes lost", "leader changes within 1 s");

        assertEquals(Exit.FAILED, verdict.exit());
    }

    private void fails(String doubt) {
        var verdict = told.verdict();

        assertEquals(List.of(doubt), verdict.doubts());
        assertEquals(Exit.FAILED, verdict.exit());
    }
}
