package parity.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

/** One small page at a time; HTTP/1.0, so that an answer ends where the connection does. */
public record Http(InetSocketAddress server, Duration limit, String headers) {

    /** What a health page says fits many times. */
    private static final int LARGEST = 1 << 20;

    public Http(InetSocketAddress server, Duration limit) {
        this(server, limit, "");
    }

    /** The same as somebody who may do more than a stranger. */
    public Http as(String user, String password) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** The same with one more header on each question. */
    public Http with(String header, String value) {
        return new Http(server, limit, headers + header + ": " + value + "\r\n");
    }

    /** What a server answered. */
    public record Page(int status, String body) {
        public boolean isGood() {
            return status >= 200 && status < 400;
        }

        /** {@code HTTP 503: not ready}, with what the body says first. */
        public String words() {
            var first = body.strip().lines().findFirst().orElse("").strip();
            var short_ = first.length() > 160 ? first.substring(0, 160) + "..." : first;
            return "HTTP " + status + (short_.isEmpty() || short_.startsWith("<") ? "" : ": " + short_);
        }
    }

    public Page get(String path) throws IOException {
        return ask("GET " + path, "");
    }

    public Page post(String path, String json) throws IOException {
        return ask("POST " + path, json);
    }

    public Page patch(String path, String json) throws IOException {
        return ask("PATCH " + path, json);
    }

    /** Without the credentials, which are nobody's to print. */
    @Override
    public String toString() {
        return "http://" + server;
    }

    private Page ask(String what, String body) throws IOException {
        try (var line = Line.to(server, limit)) {
            var length = body.isEmpty()
                    ? ""
                    : "Content-Type: application/json\r\nContent-Length: "
                            + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
            line.send(what + " HTTP/1.0\r\nHost: localhost:" + server.getPort() + "\r\nConnection: close\r\n" + headers
                    + length + "\r\n" + body);
            return answer(line);
        }
    }

    private static Page answer(Line line) throws IOException {
        int status = status(line.line());
        int size = LARGEST;
        for (var header = line.line(); !header.isEmpty(); header = line.line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                size = Math.min(size, number(header.substring("content-length:".length())));
            }
        }
        return new Page(status, new String(line.upTo(size), StandardCharsets.UTF_8));
    }

    private static int status(String line) throws IOException {
        var words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/")) {
            throw new IOException("this does not speak HTTP");
        }
        return number(words[1]);
    }

    private static int number(String digits) throws IOException {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw new IOException("this does not speak HTTP", e);
        }
    }
}
