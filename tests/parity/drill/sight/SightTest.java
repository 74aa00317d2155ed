package parity.drill.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.sight.Sight.Look;

/** What a node says of itself, read. */
class SightTest {

    @Test
    void a_postgresql_that_leads_says_on_which_timeline() throws IOException {
        assertEquals(new Look(Role.PRIMARY, true, "timeline 26"), PostgresSight.read(List.of("t|t|0000001A")));
    }

    @Test
    void one_that_leads_and_would_wait_for_a_replica_takes_no_write() throws IOException {
        assertEquals(new Look(Role.PRIMARY, false, "timeline 3"), PostgresSight.read(List.of("t|f|00000003")));
    }

    @Test
    void a_replica_takes_none_whatever_else_it_says() throws IOException {
        assertEquals(new Look(Role.REPLICA, false, ""), PostgresSight.read(List.of("f|t|")));
    }

    @Test
    void a_complaint_is_no_look() {
        var trouble = assertThrows(
                IOException.class, () -> PostgresSight.read(List.of("ERROR:  recovery is not in progress")));

        assertEquals("ERROR:  recovery is not in progress", trouble.getMessage());
    }

    @Test
    void a_redis_without_the_replicas_that_it_needs_takes_no_write() {
        var info = "# Replication\r\nrole:master\r\nmin_slaves_good_slaves:%d\r\nmaster_repl_offset:7319\r\n";

        assertEquals(new Look(Role.PRIMARY, false, "offset 7319"), RedisSight.read(info.formatted(0), 1));
        assertEquals(new Look(Role.PRIMARY, true, "offset 7319"), RedisSight.read(info.formatted(1), 1));
    }

    @Test
    void a_redis_that_needs_none_takes_writes_alone() {
        assertEquals(
                new Look(Role.PRIMARY, true, "offset 1"), RedisSight.read("role:master\nmaster_repl_offset:1\n", 0));
    }

    @Test
    void a_redis_that_follows_takes_none() {
        assertEquals(
                new Look(Role.REPLICA, false, "offset 5"), RedisSight.read("role:slave\nslave_repl_offset:5\n", 0));
    }
}
