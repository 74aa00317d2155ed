package parity.engine;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body that comes in chunks, each with its size in front; it ends with one of size zero. */
final class ChunkedBody extends InputStream {

    private final InputStream in;
    private long left;
    private boolean ended;
    private boolean begun;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            begin();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the answer was cut short");
        }
        left -= count;
        return count;
    }

    private void begin() throws IOException {
        if (begun) {
            Reply.line(in);
        }
        begun = true;
        left = Long.parseLong(Reply.line(in).split(";", 2)[0].strip(), 16);
        ended = left == 0;
    }
}
