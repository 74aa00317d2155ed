package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatroniTaleTest {

    private static final String WAITING =
            "2026-11-21 18:13:53.380 UTC [284] LOG:  waiting for WAL to become available at 0/4002000";

    @Test
    void the_last_line_that_explains_anything_is_told() {
        var lines = List.of(
                "2026-11-21 18:21:16,697 INFO: waiting for leader to bootstrap",
                "2026-11-21 18:21:16.595 UTC [2245] PANIC:  could not locate a valid checkpoint record at 0/40362F0",
                "2026-11-21 18:21:16.596 UTC [2240] LOG:  startup process (PID 2245) was terminated by signal 6: Aborted");

        assertEquals("could not locate a valid checkpoint record at 0/40362F0", PatroniTale.of(lines));
    }

    @Test
    void what_was_before_it_went_to_work_is_over() {
        assertEquals("", PatroniTale.of(List.of("waiting for leader to bootstrap", "INFO: no action. I am (db)")));
    }

    @Test
    void who_waits_for_wal_again_and_again_waits_for_what_nobody_has() {
        assertEquals(PatroniTale.STARVED, PatroniTale.of(Collections.nCopies(20, WAITING)));
        assertEquals("", PatroniTale.of(Collections.nCopies(5, WAITING)));
    }

    @Test
    void who_knows_why_it_waits_is_not_starved() {
        var unreachable = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            unreachable.add("FATAL:  streaming replication receiver could not connect to the primary server");
            unreachable.add(WAITING);
        }
        var streaming = new ArrayList<>(Collections.nCopies(20, WAITING));
        streaming.add("LOG:  started streaming WAL from primary at 0/4000000 on timeline 9");

        assertEquals("", PatroniTale.of(unreachable));
        assertEquals("", PatroniTale.of(streaming));
    }
}
