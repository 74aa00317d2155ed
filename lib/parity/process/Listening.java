package parity.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import parity.concurrent.Background;
import parity.process.HostProcess.Ear;

/** Hears what a process prints until that ends; a grandchild may hold it open for longer than anybody wants to wait. */
final class Listening {

    private static final Duration QUIET = Duration.ofMillis(200);

    private final Thread reading;
    private volatile boolean isBusy;
    private volatile long last = System.nanoTime();

    private Listening(InputStream out, Ear ear) {
        reading = Background.start(() -> listen(out, ear));
    }

    static Listening to(InputStream out, Ear ear) {
        return new Listening(out, ear);
    }

    /** Returns at the end, or when nothing has come for a while; who is slow to take what came is waited for. */
    void awaitSilence() {
        try {
            long since = System.nanoTime();
            while (!reading.join(QUIET.dividedBy(10)) && (isBusy || isRecent(Math.max(last, since)))) {
                // Looked at again.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRecent(long moment) {
        return System.nanoTime() - moment < QUIET.toNanos();
    }

    private void listen(InputStream out, Ear ear) {
        var piece = new byte[1 << 16];
        try (out) {
            for (int read = out.read(piece); read >= 0; read = out.read(piece)) {
                isBusy = true;
                ear.heard(piece, read);
                last = System.nanoTime();
                isBusy = false;
            }
        } catch (IOException e) {
            // Ended in mid-sentence.
        }
        ear.heard(piece, 0);
    }
}
