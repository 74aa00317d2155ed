package parity.ports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import parity.failure.Exit;
import parity.failure.Failure;

/** Where a project's chosen ports are kept: {@code .parity/ports.json} in its directory, which git does not see. */
public record ChosenPortsFile(Path project) {

    /** The choices made so far; none where nothing was ever recorded. */
    public ChosenPorts read() {
        try {
            return ChosenPorts.parse(Files.readString(file()));
        } catch (NoSuchFileException e) {
            return ChosenPorts.NONE;
        } catch (IOException | Failure e) {
            throw new Failure(
                    Exit.USAGE,
                    "cannot read %s: %s; delete it, then 'validate-ports --fix' writes it anew"
                            .formatted(file(), e.getMessage()));
        }
    }

    /** Writes all or nothing: neither a reader nor a run that is killed leaves or meets half a file. */
    public void write(ChosenPorts ports) {
        try {
            Files.createDirectories(folder());
            keepOutOfGit();
            replace(ports.text());
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s; may you write there, and is there room?".formatted(file(), e));
        }
    }

    public Path file() {
        return folder().resolve("ports.json");
    }

    private Path folder() {
        return project.resolve(".parity");
    }

    private void keepOutOfGit() throws IOException {
        var ignore = folder().resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }

    private void replace(String text) throws IOException {
        var fresh = Files.createTempFile(folder(), "ports", ".tmp");
        try {
            writeThrough(fresh, text);
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
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
