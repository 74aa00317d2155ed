package parity.resource.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Unpacks a tar archive: its folders, files and links, none of which may lie outside. */
final class Tar {

    private static final int BLOCK = 512;
    private static final int OWNER_MAY_RUN = 0100;

    private final InputStream in;
    private final Path into;
    private String longName = "";

    Tar(InputStream in, Path into) {
        this.in = in;
        this.into = into;
    }

    void unpack() throws IOException {
        for (var head = in.readNBytes(BLOCK); head.length == BLOCK && head[0] != 0; head = in.readNBytes(BLOCK)) {
            unpack(head);
        }
    }

    private void unpack(byte[] head) throws IOException {
        var name = longName.isEmpty() ? name(head) : longName;
        long size = number(head, 124, 12);
        longName = "";
        switch (head[156]) {
            case '5' -> Files.createDirectories(inside(name));
            case '0', 0 -> file(inside(name), size, (number(head, 100, 8) & OWNER_MAY_RUN) != 0);
            case '2' -> link(inside(name), text(head, 157, 100));
            case 'L' -> longName = trimmed(content(size));
            default -> in.skipNBytes(padded(size));
        }
    }

    private void file(Path file, long size, boolean isProgram) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (var out = Files.newOutputStream(file)) {
            var piece = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = in.read(piece, 0, (int) Math.min(left, piece.length));
                if (read < 0) {
                    throw new EOFException("the archive is cut short");
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
        in.skipNBytes(padded(size) - size);
        if (isProgram && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void link(Path link, String target) throws IOException {
        var parent = Objects.requireNonNull(link.getParent());
        requireInside(parent.resolve(target).normalize(), target);
        Files.createDirectories(parent);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(target));
    }

    private Path inside(String name) throws IOException {
        var path = into.resolve(name).normalize();
        requireInside(path, name);
        return path;
    }

    private void requireInside(Path path, String name) throws IOException {
        if (!path.startsWith(into)) {
            throw new IOException("the archive would write outside of its folder: " + name);
        }
    }

    private byte[] content(long size) throws IOException {
        var bytes = in.readNBytes((int) Math.min(size, 1 << 16));
        in.skipNBytes(padded(size) - bytes.length);
        return bytes;
    }

    private static String name(byte[] head) {
        var prefix = text(head, 257, 6).startsWith("ustar") ? text(head, 345, 155) : "";
        return prefix.isEmpty() || head[263] != '0' ? text(head, 0, 100) : prefix + "/" + text(head, 0, 100);
    }

    private static String text(byte[] head, int at, int size) {
        return trimmed(java.util.Arrays.copyOfRange(head, at, at + size));
    }

    private static String trimmed(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static long number(byte[] head, int at, int size) throws IOException {
        var digits = text(head, at, size).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("this is no archive", e);
        }
    }

    private static long padded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }
}
