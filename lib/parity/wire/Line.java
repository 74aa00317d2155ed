package parity.wire;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection to a server, all of which (connecting, asking, answering) lies within one limit; a kept one is given more. */
public final class Line implements AutoCloseable {

    private static final int LONGEST = 8192;

    private final Socket socket;
    private long deadline;
    private final InputStream in;
    private final OutputStream out;

    private Line(Socket socket, long deadline) throws IOException {
        this.socket = socket;
        this.deadline = deadline;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    public static Line to(InetSocketAddress address, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, millisUntil(deadline));
            return new Line(socket, deadline);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** What comes now has a limit of its own. */
    Line within(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
        return this;
    }

    public Line send(byte[] bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    public Line send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The next byte, or -1 at the end. */
    public int read() throws IOException {
        socket.setSoTimeout(millisUntil(deadline));
        return in.read();
    }

    /** Exactly that many bytes. */
    public byte[] read(int count) throws IOException {
        var bytes = upTo(count);
        if (bytes.length < count) {
            throw new EOFException("the connection was closed in the middle of an answer");
        }
        return bytes;
    }

    /** What comes until the end, or that many bytes. */
    public byte[] upTo(int count) throws IOException {
        var bytes = new byte[count];
        int have = 0;
        while (have < count) {
            socket.setSoTimeout(millisUntil(deadline));
            int more = in.read(bytes, have, count - have);
            if (more < 0) {
                return java.util.Arrays.copyOf(bytes, have);
            }
            have += more;
        }
        return bytes;
    }

    /** One line of text, without its end. */
    public String line() throws IOException {
        var line = new StringBuilder();
        for (int c = read(); c != '\n'; c = read()) {
            if (c < 0 || line.length() > LONGEST) {
                throw new EOFException(
                        line.isEmpty() ? "the connection was closed without an answer" : "the answer was cut short");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing was left to say on it.
        }
    }

    private static int millisUntil(long deadline) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new java.net.SocketTimeoutException("no answer in time");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
