package parity.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A conversation with Redis, Valkey or a Sentinel. */
public final class Resp implements AutoCloseable {

    private static final int LARGEST = 1 << 20;

    private final Line line;

    private Resp(Line line) {
        this.line = line;
    }

    public static Resp to(InetSocketAddress server, Duration limit) throws IOException {
        return new Resp(Line.to(server, limit));
    }

    /** A text or number, a list of answers, or a refusal with its reason. */
    public record Reply(String text, List<Reply> items, boolean isRefusal) {

        private static Reply of(String text) {
            return new Reply(text, List.of(), false);
        }

        /** The text of one item of a list; empty where there is none. */
        public String item(int index) {
            return index < items.size() ? items.get(index).text() : "";
        }
    }

    public Reply ask(String... words) throws IOException {
        var request = new StringBuilder("*").append(words.length).append("\r\n");
        for (var word : words) {
            request.append('$').append(word.getBytes(StandardCharsets.UTF_8).length);
            request.append("\r\n").append(word).append("\r\n");
        }
        line.send(request.toString());
        return reply();
    }

    /** The same on a conversation that is kept: this question has a limit of its own. */
    public Reply within(Duration limit, String... words) throws IOException {
        line.within(limit);
        return ask(words);
    }

    private Reply reply() throws IOException {
        var head = line.line();
        var rest = head.isEmpty() ? "" : head.substring(1);
        return switch (head.isEmpty() ? ' ' : head.charAt(0)) {
            case '+', ':' -> Reply.of(rest);
            case '-' -> new Reply(rest, List.of(), true);
            case '$' -> bulk(size(rest));
            case '*' -> list(size(rest));
            default -> throw new IOException("this does not speak the protocol of Redis");
        };
    }

    private Reply bulk(int size) throws IOException {
        if (size < 0) {
            return Reply.of("");
        }
        var text = new String(line.read(size), StandardCharsets.UTF_8);
        line.read(2);
        return Reply.of(text);
    }

    private Reply list(int size) throws IOException {
        var items = new ArrayList<Reply>();
        for (int i = 0; i < size; i++) {
            items.add(reply());
        }
        return new Reply("", List.copyOf(items), false);
    }

    private static int size(String digits) throws IOException {
        try {
            int size = Integer.parseInt(digits);
            if (size <= LARGEST) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IOException("this does not speak the protocol of Redis");
    }

    @Override
    public void close() {
        line.close();
    }
}
