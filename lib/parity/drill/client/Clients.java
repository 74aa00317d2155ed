package parity.drill.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import parity.drill.chronicle.Clock;
import parity.drill.chronicle.Read;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;

/** One who writes and one who reads, all the time that a drill lasts, and what became of it. */
public final class Clients implements AutoCloseable {

    /** 200 writes a second and more; a read shows as much at a fifth of them. */
    private static final Duration WRITES = Duration.ofMillis(4);

    private static final Duration READS = Duration.ofMillis(20);

    private final Clock clock;
    private final Ledger ledger;
    private final AtomicLong ids;
    private final ConcurrentLinkedDeque<Write> writes = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedQueue<Read> reads = new ConcurrentLinkedQueue<>();
    private final Client writer;
    private final Client reader;

    public Clients(Door writes, Door reads, Clock clock, AtomicLong ids, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
        this.ids = ids;
        this.writer = Client.of(writes, clock, WRITES, this.ids::incrementAndGet, this::note);
        this.reader = Client.of(reads, clock, READS, () -> 0, this::noteRead);
    }

    public Clock clock() {
        return clock;
    }

    public List<Write> writes() {
        return List.copyOf(writes);
    }

    public List<Read> reads() {
        return List.copyOf(reads);
    }

    /** How many writes were acknowledged until now. */
    public int acknowledged() {
        return (int) writes.stream()
                .filter(write -> write.fate() == Fate.ACKNOWLEDGED)
                .count();
    }

    /** True when so many writes that were begun after this moment are acknowledged; asked often, so from the end. */
    public boolean haveWritten(int count, Duration since) {
        int found = 0;
        for (var latest = writes.descendingIterator(); latest.hasNext() && found < count; ) {
            var write = latest.next();
            if (write.begun().compareTo(since) <= 0) {
                return false;
            }
            found += write.fate() == Fate.ACKNOWLEDGED ? 1 : 0;
        }
        return found == count;
    }

    /** What the writer has used of the processors until now. */
    public Duration work() {
        return writer.work();
    }

    /** Why the last one that failed did; empty where none has. */
    public String lastTrouble() {
        return writes.stream()
                .filter(write -> !write.error().isEmpty())
                .reduce("", (_, write) -> write.error(), (_, last) -> last);
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
    }

    private void note(Write write) {
        if (write.fate() == Fate.ACKNOWLEDGED) {
            ledger.note(write.id());
        }
        writes.add(write);
    }

    private void noteRead(Write attempt) {
        reads.add(new Read(attempt.begun(), attempt.ended(), attempt.error()));
    }
}
