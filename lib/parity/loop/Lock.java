package parity.loop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import parity.failure.Failure;

/** The right to run a project's services, which one supervisor has at a time; the system takes it back when that dies. */
final class Lock implements AutoCloseable {

    private static final int LONGEST = 100;

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    static Lock of(Path folder, String project) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            // Far behind the text: where locks are mandatory, the holder could not be read otherwise.
            if (channel.tryLock(1 << 20, 1, false) == null) {
                try (channel) {
                    throw new Failure(
                            "the services of %s are run by another 'dev' already (%s); end that one with 'q' or 'dev-down'"
                                    .formatted(project, read(channel)));
                }
            }
            write(channel);
            return new Lock(channel);
        } catch (IOException e) {
            throw new Failure("cannot lock %s: %s".formatted(folder, e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Given back when the process ends.
        }
    }

    private static void write(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(("pid " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
}
