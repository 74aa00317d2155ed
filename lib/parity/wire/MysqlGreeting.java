package parity.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What a MySQL server says first: how it wants a login, and the nonce for that. */
final class MysqlGreeting {

    private static final int PROTOCOL = 10;
    private static final int FIRST = 8;
    private static final int SECOND = 12;

    private final String plugin;
    private final byte[] nonce;

    private MysqlGreeting(String plugin, byte[] nonce) {
        this.plugin = plugin;
        this.nonce = nonce;
    }

    static MysqlGreeting of(MysqlPacket packet) throws IOException {
        if (packet.number(1) != PROTOCOL) {
            throw new IOException("this does not speak the protocol of MySQL");
        }
        packet.word();
        packet.skip(4);
        var nonce = new ByteArrayOutputStream();
        nonce.writeBytes(packet.bytes(FIRST));
        // A zero, abilities, character set, status, more abilities, a length, and what is reserved.
        packet.skip(1 + 2 + 1 + 2 + 2 + 1 + 10);
        nonce.writeBytes(packet.bytes(SECOND));
        packet.skip(1);
        return new MysqlGreeting(packet.word(), nonce.toByteArray());
    }

    String plugin() {
        return plugin;
    }

    byte[] nonce() {
        return nonce.clone();
    }
}
