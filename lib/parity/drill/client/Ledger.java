package parity.drill.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import parity.drill.chronicle.Ids;
import parity.failure.Failure;

/**
 * The acknowledged ids on the host's disk, one a line, as they come.
 *
 * <p>Each is handed to the system at once (some microseconds): killing Parity loses none that was noted, a crash of the
 * whole machine loses what the system had not written yet.
 */
public final class Ledger implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer line =
            ByteBuffer.allocateDirect(Long.toString(Long.MIN_VALUE).length() + 1);
    private long last;

    private Ledger(Path file, FileChannel channel, long last) {
        this.file = file;
        this.channel = channel;
        this.last = last;
    }

    /** A ledger in a new file; one that is there already is evidence, and never written over. */
    public static Ledger create(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Ledger(file, open(file, StandardOpenOption.CREATE_NEW), 0);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** What a ledger holds, also one whose writer was killed: a line cut short was never noted. */
    public static Ids read(Path file) {
        return new LedgerFile(file).ids();
    }

    /** Notes an acknowledged id; ids are unique and grow. */
    public synchronized void note(long id) {
        if (id <= last) {
            throw new IllegalArgumentException("id %d after id %d".formatted(id, last));
        }
        line.clear();
        line.put((id + "\n").getBytes(StandardCharsets.US_ASCII)).flip();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
        last = id;
    }

    public Path file() {
        return file;
    }

    /** Past this the ids also outlive a crash of the machine. */
    @Override
    public void close() {
        try (channel) {
            channel.force(true);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static FileChannel open(Path file, StandardOpenOption how) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, how);
    }

    private static Failure failed(Path file, IOException e) {
        return new Failure(
                "cannot write the ledger %s: %s; may you write there, and is there room?".formatted(file, e));
    }
}
