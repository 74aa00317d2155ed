package parity.engine;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One answer of the engine (HTTP/1.1): its head is read, its body is still to come. */
record Reply(int status, InputStream body) {

    /** More than any list of containers takes; a wire gone mad is not followed further. */
    private static final int LARGEST = 256 << 20;

    static Reply from(InputStream in) throws IOException {
        int status = status(line(in));
        var headers = headers(in);
        return new Reply(status, body(in, headers));
    }

    /** The whole body, for an answer that ends. */
    String text() throws IOException {
        var bytes = body.readNBytes(LARGEST);
        if (bytes.length == LARGEST) {
            throw new IOException("an answer of more than %d bytes is not read".formatted(LARGEST));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int status(String line) throws IOException {
        var words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/")) {
            throw new IOException("this does not speak HTTP");
        }
        return Integer.parseInt(words[1]);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static InputStream body(InputStream in, Map<String, String> headers) {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return new ChunkedBody(in);
        }
        var length = headers.get("content-length");
        return length == null ? in : new SizedBody(in, Long.parseLong(length));
    }

    static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > 8192) {
                throw new EOFException("the answer was cut short");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
