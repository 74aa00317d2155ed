package parity.logs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import parity.engine.Frames.Channel;

/** Puts lines together that the engine cut into pieces of 16 KB; one that has no end is cut for good. */
final class Pieces {

    private static final int LONGEST = 1 << 18;

    private final Channel channel;
    private final Log.Ear ear;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private long since;
    private long left;

    Pieces(Channel channel, Log.Ear ear) {
        this.channel = channel;
        this.ear = ear;
    }

    /** A piece that ends with a line feed ends the line. */
    void add(long time, byte[] bytes, int from, int to) {
        boolean ends = to > from && bytes[to - 1] == '\n';
        int length = to - from - (ends ? 1 : 0);
        if (ends && isEmpty()) {
            ear.heard(time, channel, new String(bytes, from, length, StandardCharsets.UTF_8));
            return;
        }
        since = isEmpty() ? time : since;
        int taken = Math.min(length, LONGEST - kept.size());
        kept.write(bytes, from, taken);
        left += length - taken;
        if (ends) {
            end();
        }
    }

    /** What came without a line feed before all was over. */
    void end() {
        if (!isEmpty()) {
            var cut = left > 0 ? " ... (%d more bytes)".formatted(left) : "";
            ear.heard(since, channel, kept.toString(StandardCharsets.UTF_8) + cut);
            kept.reset();
            left = 0;
        }
    }

    boolean isEmpty() {
        return kept.size() == 0;
    }
}
