package parity.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that one at a time has, and in which stands who that is; of a process that dies the system takes it back. */
public final class HeldFile implements AutoCloseable {

    private static final int LONGEST = 200;

    /** Far behind the text: where locks are mandatory, the holder's name could not be read otherwise. */
    private static final long BEHIND = 1 << 20;

    private final FileChannel channel;
    private boolean isOurs;

    private HeldFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes it, and the folder that it is in, where they are not there. */
    public static HeldFile in(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        return new HeldFile(FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** False where somebody else has it. */
    public boolean take(String holder) throws IOException {
        isOurs = isOurs || isFree();
        if (isOurs) {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        }
        return isOurs;
    }

    /** Who has it, in the words that were given; empty in the moment before they are written. */
    public String holder() throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        try (channel) {
            if (isOurs) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            // Given back when the process ends.
        }
    }

    private boolean isFree() throws IOException {
        try {
            return channel.tryLock(BEHIND, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
