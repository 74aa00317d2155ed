package parity.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void versions_are_compared_by_their_numbers() {
        assertTrue(new Version("3.10").atLeast(new Version("3.9")));
        assertFalse(new Version("3.1").atLeast(new Version("3.10")));
        assertTrue(new Version("v2.40.3-ds1").atLeast(new Version("2.40.3")));
        assertEquals(0, new Version("2.20").compareTo(new Version("2.20.0")));
    }

    @Test
    void sizes_count_in_thousands_or_in_1024s() {
        assertEquals(512_000_000L, Size.of("512MB").bytes());
        assertEquals(2L << 30, Size.of("2GiB").bytes());
        assertEquals(1_500L, Size.of("1.5KB").bytes());
        assertEquals("4GB", Size.of("4GB").toString());
        assertEquals("3.8GB", new Size(3_899_999_999L).toString());
        assertEquals("999B", new Size(999).toString());
    }
}
