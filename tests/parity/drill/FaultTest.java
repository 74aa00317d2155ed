package parity.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import parity.failure.Exit;
import parity.failure.Failure;

/** A fault is called by its word, and only where there is something that it can be done to. */
class FaultTest {

    @Test
    void is_known_by_the_word_that_is_typed() {
        assertEquals(Fault.POSTGRES_CRASH, Fault.named("postgres-crash", Part.PATRONI));
    }

    @Test
    void a_typo_names_the_nearest_and_all_there_are() {
        var refusal = assertThrows(Failure.class, () -> Fault.named("puase", Part.HAPROXY));

        assertEquals(Exit.USAGE, refusal.exit());
        assertEquals(
                "no fault 'puase' for haproxy; did you mean 'pause'?; there are: kill, stop, pause, disconnect",
                refusal.getMessage());
    }

    @Test
    void postgresql_does_not_crash_in_a_redis() {
        assertThrows(Failure.class, () -> Fault.named("postgres-crash", Part.REDIS));
    }
}
