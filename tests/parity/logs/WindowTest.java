package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final Window window = new Window(Duration.ofNanos(10));

    @Test
    void lines_that_overtook_each_other_are_put_in_order() {
        window.add(Said.by(Said.DB, 102, "second"), 0);
        window.add(Said.by(Said.WEB, 101, "first"), 3);

        assertEquals(List.of(), window.due(9));
        assertEquals(List.of("first", "second"), texts(window.due(10)));
        assertEquals(List.of(), window.due(20));
    }

    @Test
    void one_that_comes_too_late_comes_at_once() {
        window.add(Said.by(Said.DB, 102, "in time"), 0);
        window.due(10);

        window.add(Said.by(Said.WEB, 101, "late"), 11);

        assertEquals(List.of("late"), texts(window.due(11)));
    }

    @Test
    void a_younger_line_does_not_make_an_older_one_wait() {
        window.add(Said.by(Said.DB, 101, "old"), 0);
        window.add(Said.by(Said.DB, 105, "young"), 8);

        assertEquals(List.of("old"), texts(window.due(10)));
        assertEquals(8, window.patience(10));
        assertEquals(List.of("young"), texts(window.due(18)));
    }

    @Test
    void a_flood_is_not_held_back() {
        for (int i = 0; i < 30_000; i++) {
            window.add(Said.by(Said.DB, i, "x"), 0);
        }

        assertEquals(10_000, window.due(0).size());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
