package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void a_line_without_anything_special_is_left_as_it_is() {
        var line = "order 4711\tanswered ÄÖ 漢 🎉";

        assertSame(line, PlainText.of(line));
    }

    @Test
    void colours_titles_and_cursor_moves_are_left_out() {
        assertEquals("INFO ready", PlainText.of("\033[32;1mINFO\033[0m ready"));
        assertEquals("ready", PlainText.of("\033]0;owned\007ready"));
        assertEquals("ready", PlainText.of("\033]8;;http://x\033\\ready"));
        assertEquals("ready", PlainText.of("\033[2J\033[1;1Hready\033(B\033c"));
    }

    @Test
    void sequences_that_never_end_swallow_no_more_than_the_line() {
        assertEquals("a", PlainText.of("a\033[31"));
        assertEquals("a", PlainText.of("a\033]0;title"));
        assertEquals("a", PlainText.of("a\033"));
    }

    @Test
    void other_controls_are_made_visible() {
        assertEquals("a\\x00b\\x07c\\x9bd\\x7f", PlainText.of("a\0b\007c\u009bd\u007f"));
        assertEquals("10%\\r20%", PlainText.of("10%\r20%"));
        assertEquals("user.exe", PlainText.of("user\u202e.exe"));
    }

    @Test
    void a_carriage_return_at_the_end_belongs_to_the_end() {
        assertEquals("ready", PlainText.of("ready\r"));
    }
}
