package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LegibleTest {

    @Test
    void colours_stay_where_they_are_seen_and_end_with_the_line() {
        assertEquals("\033[1;31mred\033[0m", Legible.line("\033[1;31mred", true));
        assertEquals("red", Legible.line("\033[1;31mred\033[0m", false));
    }

    @Test
    void nothing_else_reaches_the_terminal() {
        assertEquals("ab", Legible.line("a\033[2J\033[Hb\007", true));
        assertEquals("title", Legible.line("\033]0;name\007title", true));
        assertEquals("", Legible.line("\033]0;no end m", true));
        assertEquals("x", Legible.line("\033[>4mx", true));
        assertEquals("100 %", Legible.line("10 %\r50 %\r100 %\r", true));
        assertEquals("a\tb", Legible.line("a\tb", false));
    }
}
