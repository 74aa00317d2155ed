package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.engine.Frames.Channel;

class HearingTest {

    private final List<Line> told = new ArrayList<>();

    @Test
    void a_stack_trace_has_the_level_and_the_place_of_the_line_that_it_belongs_to() {
        hear(
                Optional.of(Level.ERROR),
                "2026-11-21 07:43:01.123  INFO 1 --- [main] shop : fine",
                "2026-11-21 07:43:01.123 ERROR 1 --- [main] shop : order refused",
                "java.lang.IllegalStateException: no leader",
                "\tat shop.Orders.place(Orders.java:41)",
                "Caused by: java.io.IOException: refused",
                "\t... 12 more",
                "",
                "2026-11-21 07:43:01.123  INFO 1 --- [main] shop : fine again");

        assertEquals(6, told.size());
        assertEquals(
                List.of(Level.ERROR), told.stream().map(Line::level).distinct().toList());
        assertEquals("\t... 12 more", told.get(4).text());
        assertEquals(1, told.stream().map(Line::order).distinct().count());
    }

    @Test
    void what_postgresql_says_in_further_lines_belongs_to_its_error() {
        hear(
                Optional.of(Level.ERROR),
                "2026-11-21 07:43:01.123 UTC [57] ERROR:  duplicate key value violates unique constraint \"orders_pkey\"",
                "2026-11-21 07:43:01.123 UTC [57] DETAIL:  Key (id)=(1) already exists.",
                "2026-11-21 07:43:01.123 UTC [57] STATEMENT:  INSERT INTO orders",
                "\tVALUES (1)",
                "2026-11-21 07:43:01.123 UTC [57] LOG:  checkpoint starting: time");

        assertEquals(4, told.size());
    }

    @Test
    void the_last_word_of_a_python_traceback_belongs_to_it() {
        hear(
                Optional.of(Level.ERROR),
                "Traceback (most recent call last):",
                "  File \"/app.py\", line 3, in <module>",
                "KeyError: 'shop'",
                "listening on 8000");

        assertEquals(3, told.size());
        assertEquals(1, told.stream().map(Line::order).distinct().count());
    }

    @Test
    void a_warning_is_at_least_information_and_no_error() {
        hear(Optional.of(Level.WARN), "WARN: a", "ERROR: b", "INFO: c", "DEBUG: d", "without any");
        assertEquals(2, told.size());

        told.clear();
        hear(Optional.of(Level.INFO), "WARN: a", "ERROR: b", "INFO: c", "DEBUG: d", "without any");
        assertEquals(4, told.size());
    }

    @Test
    void what_is_on_the_other_channel_continues_nothing() {
        var hearing = new Hearing(Said.DB, Said.query(Optional.empty(), 0, Optional.of(Level.ERROR)), told::add);

        hearing.heard(1, Channel.ERR, "ERROR: boom");
        hearing.heard(2, Channel.OUT, "  indented table");
        hearing.heard(3, Channel.ERR, "  at x");

        assertEquals(
                List.of("ERROR: boom", "  at x"), told.stream().map(Line::text).toList());
    }

    @Test
    void a_search_shows_the_lines_around_what_it_finds_once() {
        var grep = Optional.of(Grep.of("x", false));
        var hearing = new Hearing(Said.DB, Said.query(grep, 1, Optional.empty()), told::add);

        List.of("a", "b", "x1", "x2", "c", "d", "x3").forEach(text -> hearing.heard(1, Channel.OUT, text));

        assertEquals(
                List.of("b", "x1", "x2", "c", "d", "x3"),
                told.stream().map(Line::text).toList());
    }

    @Test
    void going_on_leaves_no_gap_and_gives_no_echo() {
        var hearing = new Hearing(Said.DB, Said.query(), told::add);
        hearing.heard(1, Channel.OUT, "a");
        hearing.heard(5, Channel.OUT, "b");
        hearing.heard(5, Channel.OUT, "c");

        assertEquals(5, hearing.resume());
        hearing.heard(5, Channel.OUT, "b");
        hearing.heard(5, Channel.OUT, "c");
        hearing.heard(5, Channel.OUT, "d");
        hearing.heard(6, Channel.OUT, "e");
        assertEquals(6, hearing.resume());
        hearing.heard(6, Channel.OUT, "e");
        hearing.heard(7, Channel.OUT, "f");

        assertEquals("abcdef", String.join("", told.stream().map(Line::text).toList()));
    }

    private void hear(Optional<Level> level, String... lines) {
        var hearing = new Hearing(Said.DB, Said.query(Optional.empty(), 0, level), told::add);
        long time = 100;
        for (var line : lines) {
            hearing.heard(time++, Channel.OUT, line);
        }
    }
}
