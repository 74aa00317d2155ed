package parity.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/** What Parity itself keeps in a project: {@code .parity} in its directory, which git does not see. */
public record ProjectFolder(Path project) {

    public Path file(String name) {
        return folder().resolve(name);
    }

    /** The text of a file; empty where it was never written. */
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Writes all or nothing: neither a reader nor a run that is killed leaves or meets half a file. */
    public void write(String name, String text) throws IOException {
        Files.createDirectories(folder());
        keepOutOfGit();
        var file = file(name);
        var folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        var fresh = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".tmp");
        try {
            writeThrough(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path folder() {
        return project.resolve(".parity");
    }

    private void keepOutOfGit() throws IOException {
        var ignore = file(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
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
