package parity.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parity.failure.Exit;
import parity.failure.Failure;

class HostAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "127.0.0.1, 0.0.0.0, true",
        "127.0.0.1, *, true",
        "127.0.0.1, ::, false",
        "127.0.0.1, ::1, false",
        "0.0.0.0, ::, false",
        "0.0.0.0, *, true",
        "::1, ::, true",
        "::1, *, true",
        "::1, fd00::2, false",
        "::, *, true",
    })
    void addresses_overlap_both_ways_where_not_both_can_be_listened_on(String one, String other, boolean overlap) {
        var first = HostAddress.of(one);
        var second = HostAddress.of(other);

        assertEquals(overlap, first.overlaps(second));
        assertEquals(overlap, second.overlaps(first));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 127.0.0.1",
        "[::1], ::1",
        "0:0:0:0:0:0:0:1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "::ffff:127.0.0.1, 127.0.0.1",
        "fe80::1%lo0, fe80:0:0:0:0:0:0:1",
    })
    void one_address_is_one_however_it_is_written(String written, String meant) {
        assertEquals(meant, HostAddress.of(written).text());
    }

    @Test
    void a_name_is_not_looked_up_but_refused() {
        var failure = assertThrows(Failure.class, () -> HostAddress.of("example.org"));

        assertEquals("'example.org' is not an IP address to listen on", failure.getMessage());
        assertEquals(Exit.USAGE, failure.exit());
    }
}
