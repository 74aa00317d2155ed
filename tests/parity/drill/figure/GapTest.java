package parity.drill.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.drill.chronicle.Read;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;

class GapTest {

    private final List<Write> writes = new ArrayList<>();

    @Test
    void reaches_from_the_last_answer_before_the_fault_to_the_first_after_it() {
        acknowledged(10, 20, 30);
        failed(1030, 2030);
        acknowledged(2530, 2540);

        assertEquals(gap(30, 2530, true), Gap.inWrites(writes, ms(30)));
    }

    @Test
    void begins_where_answers_end_not_where_the_fault_was_made() {
        acknowledged(10, 20, 30, 40, 50, 3000);

        assertEquals(gap(50, 3000, true), Gap.inWrites(writes, ms(15)));
    }

    @Test
    void one_that_never_ends_is_open() {
        acknowledged(10, 20);
        failed(1020, 2020, 62_020);

        assertEquals(gap(20, 62_020, false), Gap.inWrites(writes, ms(20)));
    }

    @Test
    void one_that_never_ends_is_worse_than_a_longer_one_that_did() {
        acknowledged(10, 20_000, 20_010);
        failed(21_010, 22_010);

        assertEquals(gap(20_010, 22_010, false), Gap.inWrites(writes, ms(10)));
    }

    @Test
    void a_client_that_was_stopped_in_the_midst_of_a_write_is_no_outage() {
        acknowledged(10, 20, 50);
        failed(90);

        assertEquals(gap(20, 50, true), Gap.inWrites(writes, ms(10)));
    }

    @Test
    void without_an_answer_before_the_fault_there_is_nothing_to_measure_from() {
        acknowledged(500);

        assertEquals(Optional.empty(), Gap.inWrites(writes, ms(100)));
        assertEquals(Optional.empty(), Gap.inWrites(List.of(), ms(100)));
    }

    @Test
    void answers_of_several_writers_may_come_in_any_order() {
        acknowledged(3000, 10, 3010, 20, 1400);

        assertEquals(gap(1400, 3000, true), Gap.inWrites(writes, ms(20)));
    }

    @Test
    void reads_are_measured_in_the_same_way() {
        var reads = List.of(
                new Read(ms(0), ms(5), ""), new Read(ms(10), ms(1010), "timed out"), new Read(ms(1010), ms(1015), ""));

        assertEquals(gap(5, 1015, true), Gap.inReads(reads, ms(7)));
    }

    private void acknowledged(long... ends) {
        for (long end : ends) {
            writes.add(new Write(writes.size() + 1, ms(end - 5), ms(end), Fate.ACKNOWLEDGED, ""));
        }
    }

    private void failed(long... ends) {
        for (long end : ends) {
            writes.add(new Write(writes.size() + 1, ms(end - 5), ms(end), Fate.UNKNOWN, "timed out"));
        }
    }

    private static Optional<Gap> gap(long from, long until, boolean closed) {
        return Optional.of(new Gap(ms(from), ms(until), closed));
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
