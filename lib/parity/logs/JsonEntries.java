package parity.logs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import parity.engine.Frames.Channel;

/**
 * Reads {@code {"log":"...\n","stream":"stdout","time":"2026-11-21T07:43:20.1Z"}}, entry by entry, out of bytes.
 *
 * <p>Looks at each byte once if it can, since a search has a hundred million of them to look at.
 */
final class JsonEntries {

    static final byte[] BEGIN = "{\"log\":\"".getBytes(StandardCharsets.US_ASCII);

    /** What is at least between the end of the text and that of the line. */
    private static final int LEAST_REST = "\",\"stream\":\"stdout\",\"time\":\"".length();

    private static final int TO_KIND = "\",\"stream\":\"std".length();

    private final Pieces out;
    private final Pieces err;
    private final Optional<Needle> needle;

    JsonEntries(Log.Ear ear, Optional<Needle> needle) {
        this.out = new Pieces(Channel.OUT, ear);
        this.err = new Pieces(Channel.ERR, ear);
        this.needle = needle;
    }

    /** Passes on each entry that is there to its end, and returns where the first that is not begins. */
    int readWhole(byte[] bytes, int filled) {
        int start = 0;
        while (start < filled) {
            int text = start + BEGIN.length;
            boolean isEntry = text <= filled && Arrays.equals(bytes, start, text, BEGIN, 0, BEGIN.length);
            int quote = isEntry ? endOfText(bytes, text, filled) : start;
            int end = endOfLine(bytes, isEntry ? quote + LEAST_REST : start, filled);
            if (end >= filled) {
                return start;
            }
            if (isEntry) {
                read(bytes, text, quote, end);
            }
            start = end + 1;
        }
        return start;
    }

    void end() {
        out.end();
        err.end();
    }

    private static int endOfText(byte[] bytes, int from, int filled) {
        int at = from;
        while (at < filled && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private static int endOfLine(byte[] bytes, int from, int filled) {
        int at = from;
        while (at < filled && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private void read(byte[] bytes, int text, int quote, int end) {
        var pieces = quote + TO_KIND < end && bytes[quote + TO_KIND] == 'e' ? err : out;
        boolean isWhole = quote > text + 1 && bytes[quote - 2] == '\\' && bytes[quote - 1] == 'n' && pieces.isEmpty();
        if (isWhole && needle.isPresent() && !needle.get().isIn(bytes, text, quote)) {
            return;
        }
        int time = startOfTime(bytes, end);
        int unescaped = Unescaped.inPlace(bytes, text, quote);
        pieces.add(Nanos.read(bytes, time, end - 2), bytes, text, unescaped);
    }

    /** The moment is the value of the last member. */
    private static int startOfTime(byte[] bytes, int end) {
        int at = end - 3;
        while (at > 0 && bytes[at] != '"') {
            at--;
        }
        return at + 1;
    }
}
