package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final String BEAT = "2026-11-21 07:43:0%d,189 INFO: no action";

    private final Fold fold = new Fold();
    private final List<String> told = new ArrayList<>();
    private long now;

    @Test
    void a_heartbeat_is_told_once_and_counted() {
        hear(BEAT.formatted(1), BEAT.formatted(2), BEAT.formatted(3), BEAT.formatted(4), "promoted");

        assertEquals(
                List.of("1 " + BEAT.formatted(1), "5 " + BEAT.formatted(4) + " (the same 3 times more)", "5 promoted"),
                told);
    }

    @Test
    void what_is_said_twice_stays_as_it_was_said() {
        hear(BEAT.formatted(1), BEAT.formatted(2), "promoted");

        assertEquals(List.of("1 " + BEAT.formatted(1), "3 " + BEAT.formatted(2), "3 promoted"), told);
    }

    @Test
    void at_the_end_what_was_held_back_is_told_and_goes_on_being_held_back() {
        hear("beat", "beat", "beat");
        fold.rest(this::tell);
        hear("beat", "beat", "beat", "over");

        assertEquals(
                List.of("1 beat", "3 beat (the same 2 times more)", "7 beat (the same 3 times more)", "7 over"), told);
    }

    @Test
    void only_the_moment_may_differ() {
        var lines = List.of(
                "10 files", "20 files", "07:43:01 10 files", "07:43:01 20 files", "1", "2", "", "a:b:c 1", "a:b:c 2");
        hear(lines.toArray(String[]::new));

        assertEquals(lines, told.stream().map(line -> line.substring(2)).toList());
    }

    @Test
    void lines_that_say_nothing_are_not_counted() {
        hear("", "", "", "end");

        assertEquals(List.of("1 ", "2 ", "3 ", "4 end"), told);
    }

    private void hear(String... lines) {
        for (var line : lines) {
            fold.take(Said.by(Said.DB, ++now, line), this::tell);
        }
    }

    private void tell(Line line) {
        told.add(line.time() + " " + line.text());
    }
}
