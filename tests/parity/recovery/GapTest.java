package parity.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.recovery.Gap.Absence;

class GapTest {

    @Test
    void nothing_to_see_is_said_as_well() {
        var gap = new Gap(Optional.of(Duration.ZERO), Optional.of(Duration.ofMillis(3)), Optional.empty(), List.of());

        assertEquals(List.of("no gap is seen: clocks agree, every container runs"), gap.sentences());
    }

    @Test
    void a_sleep_clocks_that_parted_and_who_was_away_are_told_apart() {
        var gap = new Gap(
                Optional.of(Duration.ofMinutes(123)),
                Optional.of(Duration.ofSeconds(-724)),
                Optional.empty(),
                List.of(
                        new Absence("redis2", "paused", Optional.of(Duration.ofSeconds(9))),
                        new Absence("etcd1", "paused", Optional.of(Duration.ofSeconds(8))),
                        new Absence("backend", "exited", Optional.of(Duration.ofHours(26)))));

        assertEquals(
                List.of(
                        "this machine slept 2 h 3 min since it was started",
                        "the engine's clock is 12 min 4 s behind this machine's",
                        "paused for up to 9 s: etcd1, redis2",
                        "exited for 1 d 2 h: backend"),
                gap.sentences());
    }

    @Test
    void the_clock_of_containers_counts_where_the_engines_is_right() {
        var gap = new Gap(Optional.empty(), Optional.of(Duration.ZERO), Optional.of(Duration.ofSeconds(90)), List.of());

        assertEquals(Optional.of(Duration.ofSeconds(90)), gap.clockError());
    }

    @Test
    void linux_slept_for_what_its_two_clocks_differ() {
        assertEquals(Optional.of(Duration.ofSeconds(250)), Sleep.onLinux("1250.00 3000.10", 1_000_000_000_000L));
        assertEquals(Optional.of(Duration.ZERO), Sleep.onLinux("1000.00 3000.10", 1_000_004_000_000L));
    }

    @Test
    void a_clock_that_began_elsewhere_tells_nothing() {
        assertEquals(Optional.empty(), Sleep.onLinux("1000.00 3000.10", 9_000_000_000_000L));
        assertEquals(Optional.empty(), Sleep.onLinux("", 1));
    }

    @Test
    void a_mac_remembers_its_last_sleep() {
        var said = """
                { sec = 1795250000, usec = 120000 } Sat Nov 21 08:33:20 2026
                { sec = 1795253600, usec = 5 } Sat Nov 21 09:33:20 2026
                """;

        assertEquals(Optional.of(Duration.ofHours(1)), Sleep.onMac(said));
        assertEquals(Optional.empty(), Sleep.onMac(said.replace("1795253600", "0")));
        assertEquals(Optional.empty(), Sleep.onMac(""));
    }
}
