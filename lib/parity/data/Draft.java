package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.Objects;
import java.util.Set;
import parity.failure.Exit;
import parity.failure.Failure;

/** A backup that is being written, under a name that nobody takes for one; unless it is finished it goes away. */
final class Draft implements AutoCloseable {

    static final String SUFFIX = ".part";

    private final Path target;
    private final Path part;

    private Draft(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    static Draft of(Path target) {
        if (Files.exists(target)) {
            throw new Failure(Exit.USAGE, "%s is there already and is left alone; name another file".formatted(target));
        }
        try {
            var folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
            Files.createDirectories(folder, forOwner(folder, "rwx------"));
            var name = ".%s.%d%s"
                    .formatted(target.getFileName(), ProcessHandle.current().pid(), SUFFIX);
            var part = folder.resolve(name);
            Files.deleteIfExists(part);
            Files.createFile(part, forOwner(folder, "rw-------"));
            // For Ctrl-C, after which nothing is closed.
            part.toFile().deleteOnExit();
            return new Draft(target, part);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    Path part() {
        return part;
    }

    /** Writes all that a stream brings; its checksum. */
    Written write(InputStream from) {
        var digest = Sha256.begin();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            long bytes = from.transferTo(out);
            return new Written(bytes, Sha256.end(digest));
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** How much was written. */
    record Written(long bytes, String sha256) {}

    /** Puts the end to it and on the disk, whatever happens to the machine next. */
    void append(byte[] foot) {
        try (var channel = FileChannel.open(part, StandardOpenOption.APPEND)) {
            for (var bytes = ByteBuffer.wrap(foot); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Gives it its name: from here on it is a backup. */
    void finish() {
        try {
            // A link fails where a name is taken, a rename would replace what another run wrote meanwhile.
            Files.createLink(target, part);
            Files.delete(part);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(Exit.USAGE, "%s was written by another meanwhile and is left alone".formatted(target));
        } catch (IOException | UnsupportedOperationException e) {
            rename();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rename() {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static FileAttribute<?>[] forOwner(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString(permissions)))
                }
                : new FileAttribute<?>[0];
    }

    private static Failure unwritable(Path file, IOException trouble) {
        return new Failure("cannot write %s: %s; nothing else was touched; free space, or name a file elsewhere"
                .formatted(file, reason(trouble)));
    }

    private static String reason(IOException trouble) {
        return trouble instanceof java.nio.file.FileSystemException known && known.getReason() != null
                ? known.getReason()
                : trouble.getClass().getSimpleName().equals("IOException")
                        ? String.valueOf(trouble.getMessage())
                        : trouble.toString();
    }
}
