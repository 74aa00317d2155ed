package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void lines_of_many_logs_come_in_the_order_of_time() {
        var merged = merged(List.of(
                List.of(batch(Said.lines(Said.DB, 1, 4)), batch(Said.lines(Said.DB, 6))),
                List.of(batch(Said.lines(Said.WEB, 2, 3, 5, 7)))));

        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
                merged.stream().map(Line::time).toList());
    }

    @Test
    void a_log_without_a_wanted_line_says_how_far_it_is() {
        var merged = merged(List.of(
                List.of(new Batch(List.of(), 5), new Batch(Said.lines(Said.DB, 6), 6)),
                List.of(batch(Said.lines(Said.WEB, 1, 7)))));

        assertEquals(List.of(1L, 6L, 7L), merged.stream().map(Line::time).toList());
    }

    @Test
    void empty_logs_and_none_at_all_are_no_trouble() {
        assertEquals(List.of(), merged(List.of()));
        assertEquals(List.of(), merged(List.of(List.of(), List.of(batch(List.of())))));
    }

    @Test
    void a_listener_who_has_had_enough_is_told_no_more() {
        var told = new ArrayList<Line>();

        new Merge(List.of(List.of(batch(Said.lines(Said.DB, 1, 2, 3))).iterator())).forEach(line -> {
            told.add(line);
            return told.size() < 2;
        });

        assertEquals(2, told.size());
    }

    @Test
    void a_stack_trace_stays_in_one_piece() {
        var db = List.of(
                Said.by(Said.DB, 10, "boom"),
                new Line(Said.DB, 30, 10, parity.engine.Frames.Channel.OUT, null, "  at x"));

        var merged = merged(List.of(List.of(new Batch(db, 30)), List.of(batch(Said.lines(Said.WEB, 20)))));

        assertEquals(
                List.of("boom", "  at x", "at 20"),
                merged.stream().map(Line::text).toList());
    }

    @Test
    void whatever_the_batches_the_order_is_that_of_time() {
        var chance = new Random(4711);
        for (int round = 0; round < 200; round++) {
            var logs = IntStream.range(0, 1 + chance.nextInt(6))
                    .mapToObj(_ -> someBatches(chance))
                    .toList();

            var merged = merged(logs);

            var all = logs.stream()
                    .flatMap(List::stream)
                    .flatMap(batch -> batch.lines().stream())
                    .toList();
            assertEquals(all.size(), merged.size());
            assertEquals(
                    merged.stream().map(Line::time).sorted().toList(),
                    merged.stream().map(Line::time).toList());
        }
    }

    private static List<Batch> someBatches(Random chance) {
        var batches = new ArrayList<Batch>();
        long time = 0;
        for (int i = chance.nextInt(5); i > 0; i--) {
            var times = LongStream.generate(() -> chance.nextInt(100))
                    .limit(chance.nextInt(4))
                    .sorted();
            long start = time;
            var lines = Said.lines(Said.DB, times.map(it -> it + start).toArray());
            time = lines.stream().map(Line::time).max(Comparator.naturalOrder()).orElse(time);
            batches.add(new Batch(lines, time));
        }
        return batches;
    }

    private static Batch batch(List<Line> lines) {
        return new Batch(lines, lines.isEmpty() ? 0 : lines.getLast().time());
    }

    private static List<Line> merged(List<List<Batch>> logs) {
        var told = new ArrayList<Line>();
        List<Iterator<Batch>> iterators = logs.stream().map(List::iterator).toList();
        new Merge(iterators).forEach(told::add);
        return told;
    }
}
