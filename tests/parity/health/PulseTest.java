package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Pulse pulse = new Pulse();

    @Test
    void who_asks_at_once_again_gets_the_last_answer() {
        var runs = new AtomicInteger();
        Callable<Answer> check = () -> Answer.well("run " + runs.incrementAndGet());

        pulse.feel(check, LONG);
        pulse.feel(check, LONG);

        assertEquals(1, runs.get());
    }

    @Test
    void a_run_that_outlasts_a_question_answers_the_next() {
        var ready = new CountDownLatch(1);
        Callable<Answer> check = () -> {
            ready.await();
            return Answer.well("at last");
        };

        assertEquals(Optional.empty(), pulse.feel(check, SHORT));
        ready.countDown();

        assertTrue(pulse.feel(check, LONG).orElseThrow().isWell());
    }

    @Test
    void after_a_run_that_waited_for_long_it_is_not_left_alone_for_longer() {
        Callable<Answer> slow = () -> {
            Thread.sleep(1500);
            return Answer.unwell("not yet");
        };
        pulse.feel(slow, LONG);
        long ended = System.nanoTime();

        while (!pulse.feel(() -> Answer.well("now"), LONG).orElseThrow().isWell()) {
            Thread.onSpinWait();
        }

        var rested = Duration.ofNanos(System.nanoTime() - ended);
        assertTrue(rested.compareTo(Duration.ofMillis(3500)) < 0, rested.toString());
    }
}
