package shop.data;

import java.time.Duration;
import java.util.function.Supplier;

/** Tries again what an outage interrupted, for as long as somebody may be kept waiting. */
public record Patience(Duration limit, Duration pause) {

    /** The work must bear being done twice: an outage may hide that the first attempt succeeded. */
    public <T> T insist(Supplier<T> work) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!Outage.explains(e) || System.nanoTime() + pause.toNanos() - end > 0) {
                    throw e;
                }
                rest(e);
            }
        }
    }

    private void rest(RuntimeException reason) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
