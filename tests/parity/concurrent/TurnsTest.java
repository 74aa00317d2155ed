package parity.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void whoever_is_most_pressing_goes_next() throws Exception {
        var turns = new Turns(1);
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var holder = begin(() -> turns.take(0, () -> {
            begun.countDown();
            end.await();
            return 0;
        }));
        begun.await();
        var waiting = new ArrayList<Thread>();
        for (int urgency : List.of(1, 3, 2, 3)) {
            waiting.add(begin(() -> turns.take(urgency, () -> order.add(urgency))));
            awaitAsleep(waiting.getLast());
        }

        end.countDown();
        for (var thread : waiting) {
            thread.join();
        }
        holder.join();

        assertEquals(List.of(3, 3, 2, 1), order);
    }

    @Test
    void never_do_more_work_than_may() {
        var turns = new Turns(2);
        var now = new AtomicInteger();

        var seen = Together.map(
                IntStream.range(0, 20).boxed().toList(),
                number -> turns.take(number % 3, () -> {
                    int together = now.incrementAndGet();
                    Thread.sleep(5);
                    now.decrementAndGet();
                    return together;
                }));

        assertEquals(2, Collections.max(seen));
    }

    @Test
    void work_that_fails_gives_its_turn_back() throws Exception {
        var turns = new Turns(1);

        assertThrows(
                IOException.class,
                () -> turns.take(0, () -> {
                    throw new IOException("refused");
                }));

        assertEquals("done", turns.take(0, () -> "done"));
    }

    private static Thread begin(Callable<?> work) {
        return Background.start(() -> {
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void awaitAsleep(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
    }
}
