package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parity.failure.Exit;
import parity.failure.Failure;

class MomentsTest {

    private static final Moments NOON = new Moments(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "10m, 2026-11-21T11:50:00Z",
        "1h30m, 2026-11-21T10:30:00Z",
        "90s, 2026-11-21T11:58:30Z",
        "1.5s, 2026-11-21T11:59:58.500Z",
        "500ms, 2026-11-21T11:59:59.500Z",
        "2d, 2026-11-19T12:00:00Z",
        "0s, 2026-11-21T12:00:00Z",
        "2026-11-21T07:30:00Z, 2026-11-21T07:30:00Z",
        "2026-11-21T07:30:00.123456789+02:00, 2026-11-21T05:30:00.123456789Z",
        "2026-11-21T07:30:00, 2026-11-21T06:30:00Z",
        "2026-11-21 07:30, 2026-11-21T06:30:00Z",
        "2026-11-21, 2026-11-20T23:00:00Z",
        "07:30, 2026-11-21T06:30:00Z",
        "12:59:59, 2026-11-21T11:59:59Z",
        "1795246981, 2026-11-21T07:43:01Z",
        "1795246981.123456789, 2026-11-21T07:43:01.123456789Z"
    })
    void reads_a_moment_as_people_type_it(String typed, Instant moment) {
        assertEquals(Nanos.of(moment), NOON.read("--since", typed));
    }

    @Test
    void a_time_of_day_that_is_still_to_come_was_yesterday() {
        assertEquals(Nanos.of(Instant.parse("2026-11-20T22:50:00Z")), NOON.read("--since", "23:50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "soon", "10", "m", "-5m", "25:00", "2026-13-01", "9999-01-01", "10x", "99999999999999d"
            })
    void refuses_what_is_none_and_says_what_would_be(String typed) {
        var failure = assertThrows(Failure.class, () -> NOON.read("--since", typed));

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals(
                "--since '%s' is no moment; write 10m, 1h30m, 07:30, 2026-11-21, or 2026-11-21T07:30:00Z"
                        .formatted(typed),
                failure.getMessage());
    }
}
