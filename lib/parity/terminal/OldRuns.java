package parity.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Which logs of runs are kept: of the last 20 runs, and of the last 20 before these that failed, for they are looked for later. */
final class OldRuns {

    private static final int KEPT = 20;
    private static final String WELL = "\nexit 0\n";

    private OldRuns() {}

    /** Makes room for one more. */
    static void forget(Path folder) throws IOException {
        int failed = 0;
        for (var file : newestFirst(folder).stream().skip(KEPT - 1).toList()) {
            if (endedWell(file) || ++failed > KEPT) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Their names begin with the time. */
    private static List<Path> newestFirst(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Told by its last line; one without was killed, or runs still. */
    private static boolean endedWell(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            return end(channel).equals(WELL);
        } catch (IOException e) {
            // Another run has forgotten it already.
            return true;
        }
    }

    private static String end(SeekableByteChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(WELL.length());
        channel.position(Math.max(0, channel.size() - WELL.length()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Reads on.
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
}
