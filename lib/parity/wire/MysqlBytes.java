package parity.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A packet of MySQL while it is written. */
final class MysqlBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The lowest byte first. */
    void number(int number, int size) {
        for (int i = 0; i < size; i++) {
            out.write(number >>> (8 * i));
        }
    }

    void zeros(int count) {
        out.writeBytes(new byte[count]);
    }

    /** Ends with a zero. */
    void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(0);
    }

    void counted(byte[] bytes) {
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
