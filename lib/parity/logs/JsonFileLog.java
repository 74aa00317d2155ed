package parity.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A log in files of one JSON object a line ({@code log}, {@code stream}, {@code time}), the oldest first: what the
 * engine's driver json-file writes, and what we keep of earlier runs.
 */
record JsonFileLog(List<Path> files, Optional<Needle> needle) implements Log {

    private static final int LARGE = 1 << 17;
    private static final int LONGEST = 1 << 20;

    @Override
    public void read(Ear ear) throws IOException {
        var entries = new JsonEntries(ear, needle);
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                read(in, entries);
            } catch (NoSuchFileException e) {
                // Rotated away, or its container removed, since we looked.
            }
        }
        entries.end();
    }

    private static void read(InputStream in, JsonEntries entries) throws IOException {
        var buffer = new byte[LARGE];
        int filled = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer, filled, buffer.length - filled)) {
            filled += count;
            int done = entries.readWhole(buffer, filled);
            System.arraycopy(buffer, done, buffer, 0, filled - done);
            filled -= done;
            buffer = filled == buffer.length ? larger(buffer) : buffer;
        }
    }

    private static byte[] larger(byte[] buffer) throws IOException {
        if (buffer.length >= LONGEST) {
            throw new IOException("a line of more than %d bytes is no log".formatted(LONGEST));
        }
        return Arrays.copyOf(buffer, buffer.length * 2);
    }
}
