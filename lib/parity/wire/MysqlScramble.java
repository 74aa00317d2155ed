package parity.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How a password is proven to MySQL without saying it: a hash, xored with a hash of the server's nonce and itself. */
final class MysqlScramble {

    static final String NATIVE = "mysql_native_password";
    static final String SHA2 = "caching_sha2_password";

    private MysqlScramble() {}

    static byte[] of(String plugin, String password, byte[] nonce) {
        if (password.isEmpty()) {
            return new byte[0];
        }
        var secret = password.getBytes(StandardCharsets.UTF_8);
        return switch (plugin) {
            case NATIVE -> {
                var once = sha("SHA-1", secret);
                yield xor(once, sha("SHA-1", nonce, sha("SHA-1", once)));
            }
            case SHA2 -> {
                var once = sha("SHA-256", secret);
                yield xor(once, sha("SHA-256", sha("SHA-256", once), nonce));
            }
            default -> new byte[0];
        };
    }

    /** Each byte with one of a key that begins again at its end. */
    static byte[] xor(byte[] bytes, byte[] key) {
        var both = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            both[i] = (byte) (bytes[i] ^ key[i % key.length]);
        }
        return both;
    }

    private static byte[] sha(String algorithm, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
