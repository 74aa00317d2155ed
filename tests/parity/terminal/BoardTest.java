package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parity.terminal.Terminal.Verbosity;

class BoardTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream screen = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private final Terminal terminal = new Terminal(screen, screen, false, Verbosity.NORMAL, RunLog.none());

    @Test
    void a_picture_takes_the_place_of_the_one_before() {
        try (var board = new Board(terminal, true)) {
            board.show(List.of("- db", "- web"));
            board.show(List.of("+ db"));
        }

        assertEquals("- db\n- web\n\033[2A\033[J+ db\n\033[1A\033[J", text());
    }

    @Test
    void where_none_can_be_drawn_each_change_is_a_line() {
        try (var board = new Board(terminal, false)) {
            board.show(List.of("- db"));
            board.tell("db: healthy");
        }

        assertEquals("db: healthy\n", text());
    }

    @Test
    void what_is_no_news_is_told_to_nobody_who_did_not_ask_for_more() {
        try (var board = new Board(terminal, false, true)) {
            board.tell("db: healthy");
        }

        assertEquals("", text());
    }

    @Test
    void what_the_picture_does_not_show_stays_above_it() {
        try (var board = new Board(terminal, true)) {
            board.show(List.of("- db"));
            board.say("port 5432 is taken");
            board.tell("db: healthy");
        }

        assertEquals("- db\n\033[1A\033[Jport 5432 is taken\n", text());
    }

    @Test
    void a_line_that_would_wrap_is_cut() {
        new Board(terminal, true).show(List.of("x".repeat(300)));

        assertEquals("x".repeat(76) + "...\n", text());
    }

    @Test
    void of_a_picture_too_tall_the_end_is_shown() {
        var board = new Board(terminal, true);
        board.show(IntStream.rangeClosed(1, 50).mapToObj(Integer::toString).toList());
        shown.reset();

        board.show(List.of("done"));

        assertEquals("\033[20A\033[Jdone\n", text());
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
