package parity.engine;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One answer of the engine, read whole off the wire (HTTP/1.1). */
record Reply(int status, String body) {

    /** More than any list of containers takes; a wire gone mad is not followed further. */
    private static final int LARGEST = 256 << 20;

    static Reply from(InputStream in) throws IOException {
        int status = status(line(in));
        var headers = headers(in);
        var body = "chunked".equalsIgnoreCase(headers.get("transfer-encoding")) ? chunks(in) : plain(in, headers);
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
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

    private static byte[] plain(InputStream in, Map<String, String> headers) throws IOException {
        var length = headers.get("content-length");
        return length == null ? in.readNBytes(LARGEST) : in.readNBytes(bounded(Long.parseLong(length)));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.writeBytes(in.readNBytes(size));
            bounded(body.size());
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return bounded(Long.parseLong(line(in).split(";")[0].strip(), 16));
    }

    private static int bounded(long size) throws IOException {
        if (size > LARGEST) {
            throw new IOException("an answer of %d bytes is more than is read".formatted(size));
        }
        return (int) size;
    }

    private static String line(InputStream in) throws IOException {
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
