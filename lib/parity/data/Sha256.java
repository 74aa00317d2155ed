package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum of a text or of a stream, in hexadecimal digits. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(String text) {
        var digest = begin();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return end(digest);
    }

    static String of(InputStream stream) throws IOException {
        var digest = begin();
        var piece = new byte[1 << 16];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            digest.update(piece, 0, read);
        }
        return end(digest);
    }
}
