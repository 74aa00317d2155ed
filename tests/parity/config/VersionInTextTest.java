package parity.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionInTextTest {

    @Test
    void is_the_first_number_in_what_a_program_says_of_itself() {
        assertEquals("2.39.5", Version.in("git version 2.39.5\n").toString());
        assertEquals("2.40.3", Version.in("v2.40.3-3").toString());
        assertEquals("28.5.2", Version.in("28.5.2+dfsg4").toString());
        assertEquals("unknown", Version.in("podman-docker").toString());
    }

    @Test
    void compares_its_parts_as_numbers() {
        assertTrue(Version.in("28.5.2").isAtLeast(Version.in("20.10.24")));
        assertTrue(Version.in("2.20.0").isAtLeast(Version.in("2.20")));
        assertTrue(Version.in("0.2.86").isAtLeast(Version.in("0.2.9")));
        assertFalse(Version.in("1.29.2").isAtLeast(Version.in("2.20")));
        assertFalse(Version.in("20.9").isAtLeast(Version.in("20.10")));
    }

    @Test
    void an_unknown_one_is_older_than_any() {
        assertFalse(Version.in("").isKnown());
        assertFalse(Version.in("").isAtLeast(Version.in("0.1")));
    }
}
