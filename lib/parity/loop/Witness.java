package parity.loop;

import java.nio.charset.StandardCharsets;
import parity.logs.Telling;
import parity.process.HostProcess.Ear;

/** Hears what a process prints before it is passed on: for its last words, and for the line that says it is ready. */
final class Witness implements Ear {

    private static final int KEPT = 16_384;

    private final Ear next;
    private final byte[] awaited;
    private final byte[] tail = new byte[KEPT];
    private int filled;
    private volatile boolean hasHeard;

    /** Without a text to wait for, it has heard it. */
    Witness(String awaited, Ear next) {
        this.awaited = awaited.getBytes(StandardCharsets.UTF_8);
        this.next = next;
        hasHeard = awaited.isEmpty();
    }

    boolean hasHeard() {
        return hasHeard;
    }

    /** The last line that tells something. */
    synchronized String lastWords() {
        var text = new String(tail, 0, filled, StandardCharsets.UTF_8);
        return Telling.last(text.lines().toList());
    }

    @Override
    public void heard(byte[] bytes, int length) {
        if (!hasHeard && length > 0) {
            listen(bytes, length);
        }
        keep(bytes, length);
        next.heard(bytes, length);
    }

    /** Also across two pieces: what was kept of the last one may hold the beginning. */
    private void listen(byte[] bytes, int length) {
        var seam = new String(tail, 0, filled, StandardCharsets.ISO_8859_1)
                + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        hasHeard = seam.contains(new String(awaited, StandardCharsets.ISO_8859_1));
    }

    private synchronized void keep(byte[] bytes, int length) {
        if (length >= KEPT) {
            System.arraycopy(bytes, length - KEPT, tail, 0, KEPT);
            filled = KEPT;
        } else {
            int stays = Math.min(filled, KEPT - length);
            System.arraycopy(tail, filled - stays, tail, 0, stays);
            System.arraycopy(bytes, 0, tail, stays, length);
            filled = stays + length;
        }
    }
}
