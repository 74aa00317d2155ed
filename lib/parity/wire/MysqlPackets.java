package parity.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The packets of a conversation with MySQL, which number them. */
final class MysqlPackets implements AutoCloseable {

    private static final int LARGEST = (1 << 24) - 1;

    private final Line line;
    private int number;

    MysqlPackets(Line line) {
        this.line = line;
    }

    /** The next that comes; a refusal is an exception. */
    MysqlPacket next() throws IOException {
        var head = line.read(4);
        int size = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
        number = (head[3] & 0xff) + 1;
        if (size == LARGEST) {
            throw new IOException("an answer of more than 16 MB");
        }
        var packet = new MysqlPacket(line.read(size));
        if (packet.isRefusal()) {
            throw packet.refusal();
        }
        return packet;
    }

    /** Something that begins anew. */
    void begin(byte[] body) throws IOException {
        number = 0;
        send(body);
    }

    void send(byte[] body) throws IOException {
        var packet = new ByteArrayOutputStream();
        packet.write(body.length);
        packet.write(body.length >>> 8);
        packet.write(body.length >>> 16);
        packet.write(number);
        packet.writeBytes(body);
        line.send(packet.toByteArray());
    }

    @Override
    public void close() {
        line.close();
    }
}
