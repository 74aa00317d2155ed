package parity.environment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import parity.failure.Failure;

/** A file of our user's alone that is written all or not at all: whoever reads it meets the old or the new one. */
record WholeFile(Path file) {

    void write(String text) {
        try {
            var target = Files.exists(file) ? file.toRealPath() : file;
            var folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
            // Made for its owner's eyes only, before anything is in it.
            var fresh = Files.createTempFile(folder, ".env", ".tmp");
            try {
                writeThrough(fresh, text);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s; may you write there, and is there room?".formatted(file, e));
        }
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
