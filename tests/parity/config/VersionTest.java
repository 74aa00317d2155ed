package parity.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void versions_are_compared_by_their_numbers() {
        assertTrue(Version.in("3.10").isAtLeast(Version.in("3.9")));
        assertFalse(Version.in("3.1").isAtLeast(Version.in("3.10")));
        assertTrue(Version.in("v2.40.3-ds1").isAtLeast(Version.in("2.40.3")));
        assertEquals(0, Version.in("2.20").compareTo(Version.in("2.20.0")));
    }

    @Test
    void sizes_count_in_thousands_or_in_1024s() {
        assertEquals(512_000_000L, Size.of("512MB").bytes());
        assertEquals(2L << 30, Size.of("2GiB").bytes());
        assertEquals(1_500L, Size.of("1.5KB").bytes());
        assertEquals("4.0 GB", Size.of("4GB").toString());
        assertEquals("25 GB", new Size(25_100_000_000L).toString());
        assertEquals("512 MB", new Size(512_000_000L).toString());
    }
}
