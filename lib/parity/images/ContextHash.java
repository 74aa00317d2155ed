package parity.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash over named texts and files; each with its length, so that nothing slips from one into the next. */
final class ContextHash {

    private static final int PIECE = 1 << 16;
    private static final int SHOWN = 32;

    private final MessageDigest digest = sha256();

    void add(String name, String text) {
        add(name.getBytes(StandardCharsets.UTF_8));
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with its path, whether it can be run, and what is in it; a link with where it leads. */
    void add(Path folder, String path) {
        var file = folder.resolve(path);
        try {
            if (Files.isSymbolicLink(file)) {
                add("link " + path, Files.readSymbolicLink(file).toString());
            } else {
                add((Files.isExecutable(file) ? "program " : "file ").concat(path), "");
                content(file);
            }
        } catch (IOException e) {
            // A file that cannot be read cannot be built from either; the build says so.
            add("unreadable " + path, "");
        }
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    }

    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(8).putLong(bytes.length).flip());
        digest.update(bytes);
    }

    private void content(Path file) throws IOException {
        long length = 0;
        try (var in = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            for (int count = in.read(piece); count > 0; count = in.read(piece)) {
                digest.update(piece, 0, count);
                length += count;
            }
        }
        digest.update(ByteBuffer.allocate(8).putLong(length).flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
