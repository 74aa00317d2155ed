package parity.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import parity.loop.Turmoil.Finding;

/** Who writes what is watched: the service itself, or somebody who works on it. */
class TurmoilTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Path SOURCE = Path.of("src/App.java");
    private static final Path OUTPUT = Path.of("src/version.txt");

    private final Turmoil turmoil = new Turmoil();
    private long now = SECOND * 1000;

    @Test
    void eleven_restarts_within_a_short_while_are_too_much_and_said_once() {
        for (int i = 0; i < 10; i++) {
            assertEquals(Finding.CALM, restarted(Path.of("out/" + i)));
            now += SECOND / 2;
        }
        assertEquals(Finding.TOO_MUCH, restarted(OUTPUT));
        now += 60 * SECOND;
        assertEquals(Finding.KNOWN, restarted(OUTPUT));
        turmoil.forget();
        assertEquals(Finding.CALM, restarted(OUTPUT));
    }

    @Test
    void a_restart_each_second_is_not_too_much() {
        for (int i = 0; i < 20; i++) {
            assertEquals(Finding.CALM, restarted(Path.of("out/" + i)));
            now += SECOND + SECOND / 10;
        }
    }

    @Test
    void many_changes_during_one_build_are_one_restart() {
        turmoil.begins(now);

        for (int i = 0; i < 30; i++) {
            now += SECOND / 10;
            assertEquals(Finding.CALM, changed(Path.of("gen/" + i)));
        }
    }

    @Test
    void a_slow_build_that_writes_into_what_is_watched_is_found_and_said_once() {
        assertEquals(Finding.CALM, changed(SOURCE));
        for (int i = 0; i < 6; i++) {
            built(3, 1 + i % 2 * 0.3);
            assertEquals(Finding.CALM, changed(OUTPUT));
        }
        built(3, 1);
        assertEquals(Finding.OF_ITS_OWN, changed(OUTPUT));

        now += 20 * SECOND;
        assertEquals(Finding.CALM, changed(SOURCE));
        built(3, 1);
        assertEquals(Finding.KNOWN, changed(OUTPUT));

        turmoil.forget();
        built(3, 1);
        assertEquals(Finding.CALM, changed(OUTPUT));
    }

    @Test
    void what_is_written_at_the_beginning_and_at_the_end_of_a_long_build_is_found_too() {
        var findings = LongStream.range(0, 7)
                .mapToObj(_ -> {
                    turmoil.begins(now);
                    now += SECOND / 20;
                    var first = changed(OUTPUT);
                    now += 10 * SECOND;
                    changed(SOURCE);
                    return first;
                })
                .toList();

        assertEquals(Finding.OF_ITS_OWN, findings.getLast());
        assertEquals(6, findings.indexOf(Finding.OF_ITS_OWN));
    }

    @Test
    void who_saves_each_five_seconds_for_a_minute_is_heard_each_time() {
        for (int i = 0; i < 12; i++) {
            assertEquals(Finding.CALM, changed(SOURCE));
            turmoil.begins(now);
            turmoil.settles(now + 2 * SECOND);
            now += 5 * SECOND;
        }
    }

    @Test
    void who_saves_each_few_seconds_is_heard_also_while_a_build_takes_ten() {
        var pauses = List.of(3.0, 6.5, 4.0, 9.0, 5.0, 2.0, 7.5, 4.5, 8.5, 3.5, 6.0, 9.5);
        for (var pause : pauses) {
            turmoil.begins(now);
            now += (long) (pause * SECOND);
            assertEquals(Finding.CALM, changed(SOURCE));
            now += (long) ((10 - pause) * SECOND);
        }
    }

    @Test
    void who_saves_all_the_time_is_heard_also_while_each_build_takes_ten_seconds() {
        var first = List.of(0.1, 2.4, 1.2, 0.6, 1.9, 2.2, 0.3, 1.5, 0.9, 2.0);
        for (var pause : first) {
            turmoil.begins(now);
            now += (long) (pause * SECOND);
            assertEquals(Finding.CALM, changed(SOURCE));
            now += (long) (2.5 * SECOND);
            assertEquals(Finding.CALM, changed(SOURCE));
            now += 6 * SECOND;
        }
    }

    @Test
    void who_saves_in_time_with_the_build_is_heard_again_as_soon_as_nothing_goes_on() {
        for (int i = 0; i < 7; i++) {
            built(4, 4);
            changed(SOURCE);
        }
        turmoil.settles(now);
        now += SECOND;
        assertEquals(Finding.KNOWN, changed(SOURCE));
        now += 5 * SECOND;

        assertEquals(Finding.CALM, changed(SOURCE));
        built(4, 4);
        assertEquals(Finding.CALM, changed(SOURCE));
    }

    /** It was begun, and so many seconds later something changed. */
    private void built(int seconds, double until) {
        turmoil.begins(now);
        now += (long) (until * SECOND);
        if (until >= seconds) {
            turmoil.settles(now);
        }
    }

    private Finding restarted(Path file) {
        var finding = changed(file);
        if (finding == Finding.CALM) {
            turmoil.begins(now);
        }
        return finding;
    }

    private Finding changed(Path file) {
        return turmoil.after(List.of(file), now);
    }
}
