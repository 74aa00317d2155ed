package parity.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;

/** The end of a login at MySQL, after the client introduced itself: the server may want another proof, or a longer one. */
final class MysqlLogin {

    private static final int SWITCH = 0xfe;
    private static final int MORE = 1;
    private static final int FULL = 4;
    private static final byte KEY_PLEASE = 2;

    private final MysqlPackets packets;
    private final String password;
    private final byte[] nonce;

    MysqlLogin(MysqlPackets packets, String password, byte[] nonce) {
        this.packets = packets;
        this.password = password;
        this.nonce = nonce;
    }

    void finish() throws IOException {
        var answer = packets.next();
        while (!answer.isOkay()) {
            switch (answer.kind()) {
                case SWITCH -> change(answer);
                case MORE -> prove(answer);
                default -> throw new IOException("this does not speak the protocol of MySQL");
            }
            answer = packets.next();
        }
    }

    private void change(MysqlPacket request) throws IOException {
        request.skip(1);
        var plugin = request.word();
        if (!plugin.equals(MysqlScramble.NATIVE) && !plugin.equals(MysqlScramble.SHA2)) {
            throw new IOException("it wants a way of login (%s) that is not known here".formatted(plugin));
        }
        var fresh = request.rest();
        System.arraycopy(fresh, 0, nonce, 0, Math.min(fresh.length, nonce.length));
        packets.send(MysqlScramble.of(plugin, password, nonce));
    }

    /** Where the server knows the password by its slow hash only, it wants to see it, encrypted with its key. */
    private void prove(MysqlPacket request) throws IOException {
        request.skip(1);
        if (request.number(1) == FULL) {
            packets.send(new byte[] {KEY_PLEASE});
            var key = packets.next();
            key.skip(1);
            packets.send(encrypted(new String(key.rest(), StandardCharsets.US_ASCII)));
        }
    }

    private byte[] encrypted(String pem) throws IOException {
        var bare = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var secret = password.getBytes(StandardCharsets.UTF_8);
        try {
            var key = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(bare)));
            var cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(MysqlScramble.xor(Arrays.copyOf(secret, secret.length + 1), nonce));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the server's key cannot be used: " + e.getMessage(), e);
        }
    }
}
