package parity.health;

import java.time.Duration;
import java.util.Collection;
import parity.failure.Failure;

/**
 * Asks until every service is well, or time is up; one limit covers the whole wait.
 *
 * <p>A round asks only those that are not well yet; before it says ready, all are asked once more, together. Asking costs
 * the machine what it starts up with, so the busier that is, and the longer a round takes, the rarer are the rounds.
 */
public record Readiness(Duration limit, Duration pause, boolean untilHopeless) {

    /** What one round may take; who is silent for longer is asked again in the next. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    public static Readiness within(Duration limit) {
        return new Readiness(limit, Duration.ofMillis(100), false);
    }

    /** The same for who has started all there is to start: what stays down is not waited for. */
    public Readiness givingUp() {
        return new Readiness(limit, pause, true);
    }

    /** Hears of each change: how all are now, as far as is known. */
    @FunctionalInterface
    public interface Watcher {
        void changed(Diagnosis now);
    }

    /** The last diagnosis, healthy or not: what was not well when time was up says why. */
    public Diagnosis await(Examiner examination, Collection<String> services, Watcher watcher) {
        long deadline = System.nanoTime() + limit.toNanos();
        var hope = new Hope();
        var now = examination.some(services, ROUND);
        watcher.changed(now);
        var asking = Duration.ZERO;
        while (!now.isHealthy() && System.nanoTime() - deadline < 0 && isLeft(hope, now)) {
            rest(asking);
            long began = System.nanoTime();
            var next = round(examination, services, now);
            if (!next.saysTheSameAs(now)) {
                watcher.changed(next);
            }
            asking = Duration.ofNanos(System.nanoTime() - began);
            now = next;
        }
        // What lies between components is only known when all were asked at one time.
        return now.isHealthy() ? now : examination.some(services, ROUND);
    }

    /** Nobody can become well where nobody was asked. */
    private boolean isLeft(Hope hope, Diagnosis now) {
        return !now.conditions().isEmpty() && (!untilHopeless || hope.isLeft(now.unwell()));
    }

    private static Diagnosis round(Examiner examination, Collection<String> services, Diagnosis before) {
        var behind = before.servicesBehind();
        if (behind.isEmpty()) {
            return examination.some(services, ROUND);
        }
        var next = before.with(examination.some(behind, ROUND));
        return next.unwell().isEmpty() ? examination.some(services, ROUND) : next;
    }

    /** Twice as long as asking took, within limits: one who is silent for a whole round is no sign of a busy machine. */
    private void rest(Duration asking) {
        long millis = Math.clamp(2 * asking.toMillis(), pause.toMillis(), 4 * pause.toMillis());
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for services");
        }
    }
}
