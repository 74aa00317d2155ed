package parity.recovery;

import java.time.Duration;
import java.util.function.Consumer;
import parity.engine.Engine;
import parity.failure.Failure;

/** Waits for an engine that wakes more slowly than the machine it is on. */
public record EngineReturn(Engine engine, Duration patience) {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Returns when it answers, or fails with why it does not. */
    public void await(Consumer<String> talk) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            try {
                engine.within(ANSWER).get("/_ping");
                return;
            } catch (Failure trouble) {
                if (System.nanoTime() - deadline > 0) {
                    throw trouble;
                }
                if (!told) {
                    talk.accept("waiting for the engine: " + trouble.getMessage());
                    told = true;
                }
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for the engine");
        }
    }
}
