package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/**
 * A file that holds an archive of pg_dump, and behind it what it says of itself.
 *
 * <p>Behind it and not in a second file, so that both appear at once and travel together; pg_restore reads no further
 * than the archive, so the file is one of its own, too.
 */
public record Backup(Path file, Manifest manifest) {

    /** The last line: {@code parity-backup 1 <length of the manifest> <its SHA-256>}, always as long. */
    private static final String MARK = "\nparity-backup 1 ";

    private static final int LENGTH_DIGITS = 10;
    private static final int FOOT = MARK.length() + LENGTH_DIGITS + 1 + 64 + 1;
    private static final int LARGEST_MANIFEST = 16 << 20;

    /** Reads what a file says of itself; whether it is true shows {@link #checked}. */
    public static Backup read(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            long size = channel.size();
            var foot = text(channel, Math.max(0, size - FOOT), (int) Math.min(size, FOOT));
            if (foot.length() < FOOT || !foot.startsWith(MARK) || !foot.endsWith("\n")) {
                throw notOurs(file);
            }
            int length = Integer.parseInt(foot, MARK.length(), MARK.length() + LENGTH_DIGITS, 10);
            if (length < 0 || length > Math.min(LARGEST_MANIFEST, size - FOOT)) {
                throw notOurs(file);
            }
            var manifest = text(channel, size - FOOT - length, length);
            if (!foot.equals(lastLine(manifest))) {
                throw altered(file);
            }
            var read = new Backup(file, Manifest.read(Json.parse(manifest)));
            if (read.manifest().bytes() != size - FOOT - length) {
                throw altered(file);
            }
            return read;
        } catch (NumberFormatException | DateTimeException e) {
            throw notOurs(file);
        } catch (NoSuchFileException e) {
            throw new Failure(Exit.USAGE, "no backup %s; 'dev-backup --list' says which there are".formatted(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The same, when every byte is as it was written; else it is refused. */
    public Backup checked() {
        try (var archive = archive()) {
            if (!Sha256.of(archive).equals(manifest.sha256())) {
                throw altered(file);
            }
            return this;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The archive alone. */
    InputStream archive() throws IOException {
        return new FirstBytes(Files.newInputStream(file), manifest.bytes());
    }

    /** What stands behind the archive. */
    static byte[] foot(Manifest manifest) {
        var text = manifest.text();
        return (text + lastLine(text)).getBytes(StandardCharsets.UTF_8);
    }

    private static String lastLine(String manifest) {
        int length = manifest.getBytes(StandardCharsets.UTF_8).length;
        return "%s%010d %s\n".formatted(MARK, length, Sha256.of(manifest));
    }

    private static String text(SeekableByteChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Until it is full.
        }
        return new String(Arrays.copyOf(bytes.array(), bytes.position()), StandardCharsets.UTF_8);
    }

    private static Failure notOurs(Path file) {
        return new Failure(
                Exit.FINDINGS,
                "%s is cut short, or no backup of dev-backup: nothing was touched; take another".formatted(file));
    }

    private static Failure altered(Path file) {
        return new Failure(
                Exit.FINDINGS,
                "%s was altered since it was written (checksum): nothing was touched; take another".formatted(file));
    }

    private static Failure unreadable(Path file, IOException trouble) {
        return new Failure("cannot read %s: %s".formatted(file, trouble.getMessage()));
    }
}
