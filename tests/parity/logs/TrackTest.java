package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parity.engine.Frames.Channel;
import parity.failure.Failure;

class TrackTest {

    private static final Speaker EARLIER = new Speaker("db", "shop-db-1", 1, 1);

    private final List<String> complaints = new ArrayList<>();

    @Test
    void the_last_lines_are_those_of_all_runs_that_match() {
        var grep = Optional.of(Grep.of("order", false));
        var query = Said.lastOf(3, grep);

        var lines = lines(
                query,
                recording(EARLIER, query, "order 1", "order 2"),
                recording(Said.DB, query, "order 3", "nothing", "order 4"));

        assertEquals(
                List.of("order 2", "order 3", "order 4"),
                lines.stream().map(Line::text).toList());
        assertEquals("db~1", lines.getFirst().speaker().label());
    }

    @Test
    void of_a_container_that_is_no_more_the_last_lines_are_told_too() {
        var query = Said.lastOf(2, Optional.empty());

        var lines = lines(query, recording(EARLIER, query, "one", "two", "three"));

        assertEquals(List.of("two", "three"), lines.stream().map(Line::text).toList());
    }

    @Test
    void what_was_said_again_and_again_is_still_named_where_its_first_line_is_cut_off() {
        var last = Said.lastOf(2, Optional.empty());
        var query = new Query(
                last.since(), last.until(), last.tail(), last.grep(), 0, last.level(), last.run(), false, true, false);

        var lines = lines(query, recording(Said.DB, query, "beat", "beat", "beat", "promoted"));

        assertEquals(
                List.of("beat (the same 2 times more)", "promoted"),
                lines.stream().map(Line::text).toList());
    }

    @Test
    void more_lines_than_a_batch_holds_arrive_in_their_order() {
        var texts = IntStream.range(0, 5000).mapToObj(String::valueOf).toArray(String[]::new);

        var lines = lines(Said.query(), recording(Said.DB, Said.query(), texts));

        assertEquals(List.of(texts), lines.stream().map(Line::text).toList());
    }

    @Test
    void a_log_that_cannot_be_read_is_said_and_the_next_is_read() {
        Log refused = _ -> {
            throw new Failure("the engine refused it");
        };
        Log cut = ear -> {
            ear.heard(1, Channel.OUT, "first");
            throw new IOException("the answer was cut short");
        };

        var lines = lines(
                Said.query(),
                new Recording(hearing(EARLIER, Said.query()), refused),
                new Recording(hearing(Said.DB, Said.query()), cut));

        assertEquals(List.of("first"), lines.stream().map(Line::text).toList());
        assertEquals(
                List.of(
                        "cannot read the log of db~1: the engine refused it",
                        "the log of db was cut short: the answer was cut short"),
                complaints);
    }

    private List<Line> lines(Query query, Recording... recordings) {
        var lines = new ArrayList<Line>();
        var track = new Track(List.of(recordings), query, complaints::add).begin();
        track.forEachRemaining(batch -> lines.addAll(batch.lines()));
        return lines;
    }

    private static Recording recording(Speaker speaker, Query query, String... texts) {
        return new Recording(hearing(speaker, query), ear -> {
            for (int i = 0; i < texts.length; i++) {
                ear.heard(i, Channel.OUT, texts[i]);
            }
        });
    }

    private static Hearing hearing(Speaker speaker, Query query) {
        return new Hearing(speaker, query, _ -> {});
    }
}
