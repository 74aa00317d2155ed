package parity.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One packet that came from MySQL, read from its start. */
final class MysqlPacket {

    private static final int MORE_RESULTS = 8;

    private final byte[] bytes;
    private int at;

    MysqlPacket(byte[] bytes) {
        this.bytes = bytes;
    }

    int kind() {
        return bytes.length == 0 ? -1 : bytes[0] & 0xff;
    }

    boolean isRefusal() {
        return kind() == 0xff;
    }

    boolean isOkay() {
        return kind() == 0;
    }

    /** A row may begin with the same byte, but is longer. */
    boolean isEnd() {
        return kind() == 0xfe && bytes.length < 9;
    }

    MysqlRefusal refusal() throws IOException {
        at = 1;
        int code = number(2);
        boolean hasState = at < bytes.length && bytes[at] == '#';
        at += hasState ? 6 : 0;
        return new MysqlRefusal(code, new String(rest(), StandardCharsets.UTF_8));
    }

    /** After an OK, how many rows were changed. */
    long okayRows() throws IOException {
        at = 1;
        return length();
    }

    /** After an OK, whether another result follows. */
    boolean okayHasMore() throws IOException {
        at = 1;
        length();
        length();
        return (number(2) & MORE_RESULTS) != 0;
    }

    /** After an OK, of how much the server warned. */
    int okayWarnings() throws IOException {
        okayHasMore();
        return number(2);
    }

    boolean endHasMore() throws IOException {
        at = 3;
        return (number(2) & MORE_RESULTS) != 0;
    }

    void skip(int count) {
        at += count;
    }

    /** The lowest byte first. */
    int number(int size) throws IOException {
        int number = 0;
        for (int i = 0; i < size; i++) {
            number |= (next() & 0xff) << (8 * i);
        }
        return number;
    }

    /** A number of one byte, or of those that a first byte announces; 0 for NULL. */
    long length() throws IOException {
        int first = number(1);
        return switch (first) {
            case 0xfb -> 0;
            case 0xfc -> number(2);
            case 0xfd -> number(3);
            case 0xfe -> Integer.toUnsignedLong(number(4)) | (long) number(4) << 32;
            default -> first;
        };
    }

    /** A text with its length before it. */
    String text() throws IOException {
        long length = length();
        if (length < 0 || length > bytes.length - at) {
            throw strange();
        }
        at += (int) length;
        return new String(bytes, at - (int) length, (int) length, StandardCharsets.UTF_8);
    }

    /** Of a row, as many as it has. */
    List<String> texts(long count) throws IOException {
        var texts = new ArrayList<String>();
        for (long i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    /** A text that ends with a zero, or with the packet. */
    String word() {
        int begin = at;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return new String(bytes, begin, at++ - begin, StandardCharsets.UTF_8);
    }

    byte[] bytes(int count) throws IOException {
        if (count > bytes.length - at) {
            throw strange();
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    byte[] rest() {
        return at >= bytes.length ? new byte[0] : Arrays.copyOfRange(bytes, at, bytes.length);
    }

    private byte next() throws IOException {
        if (at >= bytes.length) {
            throw strange();
        }
        return bytes[at++];
    }

    private static IOException strange() {
        return new IOException("this does not speak the protocol of MySQL");
    }
}
