package parity.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import parity.concurrent.Background;

class MysqlTest {

    private static final byte[] NONCE = "01234567890123456789".getBytes(StandardCharsets.US_ASCII);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void proves_a_password_without_saying_it() {
        assertEquals(
                "7abe1a8776b59e931059451f81e596a60dbbf7a8",
                HexFormat.of().formatHex(MysqlScramble.of(MysqlScramble.NATIVE, "secret", NONCE)));
        assertEquals(
                "1a2da2573c2faa367e2afddb54cdfd11a95ed22eef0167151196a6fc8e3d3813",
                HexFormat.of().formatHex(MysqlScramble.of(MysqlScramble.SHA2, "secret", NONCE)));
        assertArrayEquals(new byte[0], MysqlScramble.of(MysqlScramble.SHA2, "", NONCE));
    }

    @Test
    void reads_a_refusal_with_its_number() throws IOException {
        var packet = new MysqlPacket("\u00ff\u0015\u0004#28000Access denied".getBytes(StandardCharsets.ISO_8859_1));

        assertTrue(packet.isRefusal());
        assertEquals(1045, packet.refusal().code());
        assertEquals("Access denied", packet.refusal().getMessage());
        assertTrue(packet.refusal().isAboutAccess());
    }

    @Test
    void says_the_password_to_a_server_that_must_see_it_under_its_key_only() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = new OfSha2(socket, keys);
            var serving = Background.start(server);

            try (var _ = Mysql.to(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()),
                    "ann",
                    "s3cret",
                    "shop",
                    LIMIT)) {
                serving.join(LIMIT);
            }

            assertEquals("s3cret\0", server.heard);
        }
    }

    @Test
    void what_does_not_speak_its_protocol_is_told_from_what_refuses() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Background.start(() -> {
                try (var client = socket.accept()) {
                    client.getOutputStream().write("HTTP/1.0 400 no\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The test is over.
                }
            });

            var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());

            assertThrows(IOException.class, () -> Mysql.to(server, "ann", "x", "", LIMIT));
        }
    }

    /** A server that does not know the password by its quick hash: it asks for the whole. */
    private static final class OfSha2 implements Runnable {

        private final ServerSocket socket;
        private final KeyPair keys;
        private volatile String heard = "";

        OfSha2(ServerSocket socket, KeyPair keys) {
            this.socket = socket;
            this.keys = keys;
        }

        @Override
        public void run() {
            try (var client = socket.accept()) {
                var packets = client.getOutputStream();
                packets.write(packet(0, greeting()));
                read(client.getInputStream());
                packets.write(packet(2, new byte[] {1, 4}));
                read(client.getInputStream());
                var pem = "\1-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n";
                packets.write(packet(4, pem.getBytes(StandardCharsets.US_ASCII)));
                var cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
                cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate());
                heard = new String(
                        MysqlScramble.xor(cipher.doFinal(read(client.getInputStream())), NONCE),
                        StandardCharsets.UTF_8);
                packets.write(packet(6, new byte[] {0, 0, 0, 2, 0, 0, 0}));
            } catch (IOException | GeneralSecurityException e) {
                heard = String.valueOf(e);
            }
        }

        private static byte[] greeting() {
            var greeting = new MysqlBytes();
            greeting.number(10, 1);
            greeting.text("8.4.0");
            greeting.number(7, 4);
            greeting.text(new String(NONCE, 0, 8, StandardCharsets.US_ASCII));
            greeting.zeros(2 + 1 + 2 + 2 + 1 + 10);
            greeting.text(new String(NONCE, 8, 12, StandardCharsets.US_ASCII));
            greeting.text(MysqlScramble.SHA2);
            return greeting.bytes();
        }

        private static byte[] packet(int number, byte[] body) {
            var packet = new MysqlBytes();
            packet.number(body.length, 3);
            packet.number(number, 1);
            var head = packet.bytes();
            var whole = java.util.Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, whole, head.length, body.length);
            return whole;
        }

        private static byte[] read(InputStream in) throws IOException {
            var head = in.readNBytes(4);
            return in.readNBytes((head[0] & 0xff) | (head[1] & 0xff) << 8);
        }
    }
}
