package parity.drill.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.drill.chronicle.Clock;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;

/** Goes through a door at a steady pace, and tells what became of each attempt; closing it ends it. */
final class Client implements AutoCloseable {

    /** Where nobody answers, asking more often would only add noise: what is measured is seen to a twentieth second. */
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(50);

    /** Who was held up for a moment catches up; after a gap nobody hurries. */
    private static final Duration ARREARS = Duration.ofMillis(100);

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Door door;
    private final Clock clock;
    private final Duration pace;
    private final Diary diary;
    private final Ticket ids;
    private volatile boolean isOver;
    private Door.@Nullable Passage passage;
    private final Thread thread;

    /** Takes what became of an attempt. */
    @FunctionalInterface
    interface Diary {
        void note(Write attempt);
    }

    /** Gives each attempt its id. */
    @FunctionalInterface
    interface Ticket {
        long next();
    }

    private Client(Door door, Clock clock, Duration pace, Ticket ids, Diary diary) {
        this.door = door;
        this.clock = clock;
        this.pace = pace;
        this.ids = ids;
        this.diary = diary;
        this.thread = Background.start(this::run);
    }

    static Client of(Door door, Clock clock, Duration pace, Ticket ids, Diary diary) {
        return new Client(door, clock, pace, ids, diary);
    }

    /** What it has used of the processors until now; zero where the machine does not count it. */
    Duration work() {
        var threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported()
                ? Duration.ofNanos(Math.max(0, threads.getThreadCpuTime(thread.threadId())))
                : Duration.ZERO;
    }

    /** The attempt under way comes to its end first: what was sent is told of. */
    @Override
    public void close() {
        isOver = true;
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long due = System.nanoTime();
        while (!isOver) {
            var attempt = attempt(ids.next());
            diary.note(attempt);
            boolean isCalm = attempt.fate() == Fate.ACKNOWLEDGED || pace.compareTo(AFTER_TROUBLE) > 0;
            var rest = isCalm ? pace : AFTER_TROUBLE;
            due = Math.max(due + rest.toNanos(), System.nanoTime() - ARREARS.toNanos());
            LockSupport.parkNanos(due - System.nanoTime());
        }
        leave();
    }

    private Write attempt(long id) {
        var begun = clock.now();
        try {
            if (passage == null) {
                passage = door.open();
            }
        } catch (IOException e) {
            return new Write(id, begun, clock.now(), Fate.REFUSED, words(e));
        }
        return passed(id, begun, passage);
    }

    private Write passed(long id, Duration begun, Door.Passage way) {
        try {
            way.pass(id);
            return new Write(id, begun, clock.now(), Fate.ACKNOWLEDGED, "");
        } catch (Door.Refusal e) {
            var ended = clock.now();
            leave();
            return new Write(id, begun, ended, Fate.REFUSED, words(e));
        } catch (IOException e) {
            var ended = clock.now();
            leave();
            return new Write(id, begun, ended, Fate.UNKNOWN, words(e));
        }
    }

    private void leave() {
        if (passage != null) {
            passage.close();
            passage = null;
        }
    }

    private static String words(IOException trouble) {
        return trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    }
}
