package parity.loop;

import java.time.Duration;
import java.util.function.Consumer;
import parity.engine.Silence;
import parity.failure.Failure;
import parity.process.Running;

/** One process of a service, from its start on. */
final class Run {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final Running process;
    private final Witness witness;
    private final Role role;
    private final long start;

    /** It began at a time of the monotonic clock. */
    Run(Running process, Witness witness, Role role, long start) {
        this.process = process;
        this.witness = witness;
        this.role = role;
        this.start = start;
    }

    Running process() {
        return process;
    }

    Witness witness() {
        return witness;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What is wrong with it now; empty where nothing is. */
    String ailment() {
        try {
            return process.isAlive() ? role.ailment(witness) : "it has ended";
        } catch (Failure trouble) {
            return trouble.getMessage();
        }
    }

    /** False when it ended before; after a while it is told what is waited for. */
    boolean awaitReady(Consumer<String> tell) {
        var pause = SHORTEST;
        boolean isTold = false;
        while (isThere()) {
            var why = trouble();
            if (why.isEmpty()) {
                return true;
            }
            if (!isTold && age().compareTo(PATIENCE) > 0) {
                tell.accept(why);
                isTold = true;
            }
            if (!rested(pause)) {
                return false;
            }
            pause = pause.multipliedBy(5).dividedBy(4).compareTo(LONGEST) < 0
                    ? pause.multipliedBy(5).dividedBy(4)
                    : LONGEST;
        }
        return false;
    }

    /** An engine that does not answer just now is waited for: that it went is noticed by who hears what the container says. */
    private boolean isThere() {
        try {
            return process.isAlive();
        } catch (Silence silence) {
            return true;
        }
    }

    private String trouble() {
        try {
            return role.trouble(witness);
        } catch (Silence silence) {
            return silence.getMessage();
        }
    }

    private static boolean rested(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
