package parity.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import parity.failure.Failure;

class GatesTest {

    private final Gates gates = Gates.of(List.of("db", "web"));

    @Test
    void whoever_waits_at_a_gate_passes_when_it_opens() throws InterruptedException {
        var passed = new LinkedBlockingQueue<String>();
        var waiting = Thread.ofVirtual().start(() -> {
            gates.pass("db");
            passed.add("web");
        });
        assertTrue(passed.isEmpty());

        gates.open("db");
        waiting.join();

        assertEquals("web", passed.take());
    }

    @Test
    void at_a_barred_gate_everyone_gets_the_reason() {
        var reason = new Failure("the disk is full");
        gates.bar("db", reason);

        assertSame(reason, assertThrows(Failure.class, () -> gates.pass("db")));
        assertSame(reason, assertThrows(Failure.class, () -> gates.pass("db")));
    }

    @Test
    void what_was_decided_first_stays() {
        gates.open("db");
        gates.bar("db", new Failure("too late"));

        gates.pass("db");
    }

    @Test
    void who_has_no_gate_holds_up_nobody() {
        gates.pass("cache");

        assertFalse(gates.guards("cache"));
        assertTrue(gates.guards("web"));
    }
}
