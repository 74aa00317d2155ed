package parity.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The client's side of SCRAM-SHA-256 (RFC 7677): the password is proven, and so is the server's knowledge of it. */
final class Scram {

    /** More would be a server that wants to keep us busy. */
    private static final int MOST_ROUNDS = 1_000_000;

    /** A key takes thousands of hashes; who asks the same server every 100 ms pays for them once. */
    private static final Map<String, byte[]> KEYS = new ConcurrentHashMap<>();

    private final String password;
    private final String firstBare;
    private final String nonce;
    private byte[] serverSignature = {};

    Scram(String user, String password, String nonce) {
        this.password = password;
        this.nonce = nonce;
        this.firstBare = "n=" + user + ",r=" + nonce;
    }

    String first() {
        return "n,," + firstBare;
    }

    /** The answer to the server's challenge: {@code r=nonce,s=salt,i=rounds}. */
    String proof(String challenge) throws IOException {
        var theirNonce = field(challenge, "r=");
        if (!theirNonce.startsWith(nonce)) {
            throw new IOException("the server answered to somebody else");
        }
        var bare = "c=biws,r=" + theirNonce;
        var signed = (firstBare + "," + challenge + "," + bare).getBytes(StandardCharsets.UTF_8);
        var salted = saltedPassword(field(challenge, "s="), rounds(field(challenge, "i=")));
        var clientKey = hmac(salted, "Client Key".getBytes(StandardCharsets.US_ASCII));
        var proof = xor(clientKey, hmac(sha256(clientKey), signed));
        serverSignature = hmac(hmac(salted, "Server Key".getBytes(StandardCharsets.US_ASCII)), signed);
        return bare + ",p=" + Base64.getEncoder().encodeToString(proof);
    }

    /** True when the server knows the password too: {@code v=signature}. */
    boolean isProvenBy(String verifier) throws IOException {
        return MessageDigest.isEqual(Base64.getDecoder().decode(field(verifier, "v=")), serverSignature);
    }

    private byte[] saltedPassword(String salt, int rounds) throws IOException {
        var key = password + "\n" + salt + "\n" + rounds;
        var known = KEYS.get(key);
        if (known != null) {
            return known;
        }
        var made = stretched(Base64.getDecoder().decode(salt), rounds);
        KEYS.put(key, made);
        return made;
    }

    /** PBKDF2, one block of it. */
    private byte[] stretched(byte[] salt, int rounds) throws IOException {
        var mac = new Hmac(password.getBytes(StandardCharsets.UTF_8));
        var block =
                mac.of(ByteBuffer.allocate(salt.length + 4).put(salt).putInt(1).array());
        var sum = block.clone();
        for (int round = 1; round < rounds; round++) {
            block = mac.of(block);
            sum = xor(sum, block);
        }
        return sum;
    }

    private static byte[] hmac(byte[] key, byte[] text) throws IOException {
        return new Hmac(key).of(text);
    }

    private static byte[] sha256(byte[] bytes) throws IOException {
        return Hmac.digest().digest(bytes);
    }

    private static byte[] xor(byte[] one, byte[] other) {
        var both = new byte[one.length];
        for (int i = 0; i < one.length; i++) {
            both[i] = (byte) (one[i] ^ other[i]);
        }
        return both;
    }

    private static int rounds(String digits) throws IOException {
        try {
            int rounds = Integer.parseInt(digits);
            if (rounds > 0 && rounds <= MOST_ROUNDS) {
                return rounds;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IOException("the server asks for a proof of %s rounds".formatted(digits));
    }

    private static String field(String message, String name) throws IOException {
        for (var field : message.split(",")) {
            if (field.startsWith(name)) {
                return field.substring(name.length());
            }
        }
        throw new IOException("the server's proof lacks '%s'".formatted(name));
    }
}
