package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import parity.shell.Command;
import parity.testing.RecipeRun;

/** Trouble lasts as long as was said, is felt, and leaves nothing behind. */
@OnReferenceStack
class ChaosTest {

    @Test
    void what_there_is_can_be_listed_without_harm(ReferenceStack stack) {
        stack.run("test-chaos", "--list").exitsWith(0).prints("partition").prints("latency");
    }

    @Test
    void a_clock_is_refused_and_nothing_is_begun(ReferenceStack stack) {
        stack.run("test-chaos", "clock").exitsWith(4).complains("no container has a clock of its own");

        stack.assertNoFaultIsLeft();
    }

    @Test
    void late_packets_slow_every_write_and_lose_none(ReferenceStack stack) {
        var chaos = stack.run("test-chaos", "latency", "--ms", "200", "--for", "5", "--repeat", "2", "--json")
                .exitsWith(0);

        assertEquals(0, chaos.json().get("lost").number());
        var rounds = chaos.json().get("rounds").items();
        assertEquals(2, rounds.size(), chaos.outcome().out());
        assertTrue(
                rounds.stream().allMatch(round -> round.get("writeGapMillis").number() >= 200),
                chaos.outcome().out());
        stack.assertNoFaultIsLeft();
    }

    @Test
    void a_limit_that_was_lowered_is_put_back(ReferenceStack stack) {
        var before = stack.shape();

        stack.run("test-chaos", "memory", "--node", "patroni1", "--for", "3").exitsWith(0);

        assertEquals(before, stack.shape());
    }

    @Test
    void the_disk_of_all_is_not_filled(ReferenceStack stack) {
        var refused = stack.run("test-chaos", "disk", "--node", "patroni1")
                .exitsWith(2)
                .complains("lies on the disk that all");

        assertFalse(refused.outcome().err().contains("write, read"), "before anybody writes");
        stack.assertNoFaultIsLeft();
    }

    @Test
    void an_interrupt_ends_it(ReferenceStack stack) {
        try (var chaos = Running.of(RecipeRun.recipe("test-chaos", "loss", "--for", "60")
                .in(stack.files().folder()))) {
            chaos.untilItSays("loss: ");

            Command.of("kill", "-s", "INT", String.valueOf(chaos.process().pid()))
                    .run();

            assertEquals(130, chaos.exit());
        }
        stack.assertNoFaultIsLeft();
    }
}
