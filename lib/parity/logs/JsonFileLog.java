package parity.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import parity.engine.Frames.Channel;

/**
 * A log in files of one JSON object a line ({@code log}, {@code stream}, {@code time}), the oldest first: what the
 * engine's driver json-file writes, and what we keep of earlier runs.
 */
record JsonFileLog(List<Path> files) implements Log {

    static final byte[] BEGIN = "{\"log\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final int LARGE = 1 << 17;
    private static final int LONGEST = 1 << 20;

    @Override
    public void read(Ear ear) throws IOException {
        var out = new Pieces(Channel.OUT, ear);
        var err = new Pieces(Channel.ERR, ear);
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                readLines(in, out, err);
            } catch (NoSuchFileException e) {
                // Rotated away, or its container removed, since we looked.
            }
        }
        out.end();
        err.end();
    }

    private static void readLines(InputStream in, Pieces out, Pieces err) throws IOException {
        var buffer = new byte[LARGE];
        int filled = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer, filled, buffer.length - filled)) {
            filled += count;
            int done = readWhole(buffer, filled, out, err);
            System.arraycopy(buffer, done, buffer, 0, filled - done);
            filled -= done;
            if (filled == buffer.length) {
                buffer = larger(buffer);
            }
        }
    }

    private static byte[] larger(byte[] buffer) throws IOException {
        if (buffer.length >= LONGEST) {
            throw new IOException("a line of more than %d bytes is no log".formatted(LONGEST));
        }
        return Arrays.copyOf(buffer, buffer.length * 2);
    }

    /** Passes on each line that is there to its end, and returns where the first that is not begins. */
    private static int readWhole(byte[] buffer, int filled, Pieces out, Pieces err) {
        int start = 0;
        for (int at = 0; at < filled; at++) {
            if (buffer[at] == '\n') {
                readLine(buffer, start, at, out, err);
                start = at + 1;
            }
        }
        return start;
    }

    private static void readLine(byte[] line, int start, int end, Pieces out, Pieces err) {
        int text = start + BEGIN.length;
        if (!Arrays.equals(line, start, Math.min(end, text), BEGIN, 0, BEGIN.length)) {
            return;
        }
        var unescaped = Unescaped.inPlace(line, text, end);
        if (unescaped.after() < end) {
            var pieces = isOfErrors(line, unescaped.after(), end) ? err : out;
            pieces.add(Nanos.read(line, timeIn(line, end), end - 2), line, text, unescaped.end());
        }
    }

    private static boolean isOfErrors(byte[] line, int from, int to) {
        // ,"stream":"stderr": the r at its fourth letter tells it from stdout.
        int letter = from + ",\"stream\":\"std".length();
        return letter < to && line[letter] == 'e';
    }

    /** Where the value of the last member begins, which is the moment. */
    private static int timeIn(byte[] line, int end) {
        int at = end - 3;
        while (at > 0 && line[at] != '"') {
            at--;
        }
        return at + 1;
    }
}
