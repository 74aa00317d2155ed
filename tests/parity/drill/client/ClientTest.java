package parity.drill.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import parity.drill.chronicle.Clock;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;
import parity.drill.client.Door.Passage;

/** What a client makes of what its door does to it. */
class ClientTest {

    private final BlockingQueue<Write> writes = new LinkedBlockingQueue<>();
    private final AtomicLong ids = new AtomicLong();

    @Test
    void what_is_answered_is_acknowledged_over_one_connection() throws InterruptedException {
        var opened = new AtomicInteger();

        try (var _ = client(() -> {
            opened.incrementAndGet();
            return passage(_ -> {});
        })) {
            assertEquals(Fate.ACKNOWLEDGED, next().fate());
            assertEquals(Fate.ACKNOWLEDGED, next().fate());
        }

        assertEquals(1, opened.get());
    }

    @Test
    void who_cannot_get_in_has_written_nothing() throws InterruptedException {
        try (var _ = client(() -> {
            throw new IOException("Connection refused");
        })) {
            var write = next();

            assertEquals(Fate.REFUSED, write.fate());
            assertEquals("Connection refused", write.error());
        }
    }

    @Test
    void a_refusal_is_one_and_the_door_is_opened_anew() throws InterruptedException {
        var opened = new AtomicInteger();

        try (var _ = client(() -> passage(opened.getAndIncrement() == 0 ? ClientTest::refuse : _ -> {}))) {
            assertEquals(Fate.REFUSED, next().fate());
            assertEquals(Fate.ACKNOWLEDGED, next().fate());
        }
    }

    @Test
    void what_was_sent_and_not_answered_is_unknown() throws InterruptedException {
        try (var _ = client(() -> passage(_ -> {
            throw new SocketTimeoutException("no answer in time");
        }))) {
            assertEquals(Fate.UNKNOWN, next().fate());
        }
    }

    @Test
    void every_attempt_has_an_id_of_its_own_and_they_grow() throws InterruptedException {
        try (var _ = client(() -> passage(id -> {
            if (id % 2 == 0) {
                throw new IOException("cut");
            }
        }))) {
            long last = 0;
            for (int i = 0; i < 6; i++) {
                long id = next().id();
                assertTrue(id > last, "%d after %d".formatted(id, last));
                last = id;
            }
        }
    }

    @Test
    void who_writes_knows_what_that_took_of_the_processors() throws InterruptedException {
        try (var client = client(() -> passage(_ -> {}))) {
            next();

            assertTrue(client.work().isPositive());
        }
    }

    private interface Work {
        void on(long id) throws IOException;
    }

    private static void refuse(long id) throws IOException {
        throw new Door.Refusal("cannot execute INSERT in a read-only transaction");
    }

    private static Passage passage(Work work) {
        return new Passage() {
            @Override
            public void pass(long id) throws IOException {
                work.on(id);
            }

            @Override
            public void close() {}
        };
    }

    private Client client(Door door) {
        return Client.of(door, Clock.started(), Duration.ofMillis(1), ids::incrementAndGet, writes::add);
    }

    private Write next() throws InterruptedException {
        var write = writes.poll(10, TimeUnit.SECONDS);
        assertTrue(write != null, "nothing in 10 s");
        return write;
    }
}
