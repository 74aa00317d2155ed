package parity.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Many lines of result, as they come: gathered into large writes, and not kept in the run's log, which is for what a
 * run did. Who passes lines in has masked them.
 */
public final class Feed implements AutoCloseable {

    private static final int FULL = 1 << 15;

    private final PrintStream out;
    private final StringBuilder gathered = new StringBuilder();
    private boolean heard = true;

    Feed(PrintStream out) {
        this.out = out;
    }

    public void line(CharSequence line) {
        gathered.append(line).append('\n');
        if (gathered.length() >= FULL) {
            flush();
        }
    }

    public void flush() {
        if (!gathered.isEmpty()) {
            var bytes = gathered.toString().getBytes(StandardCharsets.UTF_8);
            gathered.setLength(0);
            out.write(bytes, 0, bytes.length);
            heard = !out.checkError();
        }
    }

    /** False once the reader has gone: then nothing is worth printing any more. */
    public boolean isHeard() {
        return heard;
    }

    @Override
    public void close() {
        flush();
    }
}
