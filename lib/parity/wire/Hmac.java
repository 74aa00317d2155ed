package parity.wire;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** HMAC-SHA-256 with one key; the JDK's own would first verify its providers, which takes longer than the whole login. */
final class Hmac {

    private static final int BLOCK = 64;

    private final MessageDigest inner;
    private final MessageDigest outer;

    Hmac(byte[] key) throws IOException {
        var fitting = key.length > BLOCK ? digest().digest(key) : key;
        inner = keyed(fitting, 0x36);
        outer = keyed(fitting, 0x5c);
    }

    byte[] of(byte[] text) throws IOException {
        try {
            var hash = ((MessageDigest) inner.clone()).digest(text);
            return ((MessageDigest) outer.clone()).digest(hash);
        } catch (CloneNotSupportedException e) {
            throw new IOException("cannot prove the password", e);
        }
    }

    static MessageDigest digest() throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("cannot prove the password", e);
        }
    }

    private static MessageDigest keyed(byte[] key, int pad) throws IOException {
        var block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        var digest = digest();
        digest.update(block);
        return digest;
    }
}
