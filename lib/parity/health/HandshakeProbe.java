package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import parity.json.Json;
import parity.wire.Http;
import parity.wire.Line;
import parity.wire.Postgres;

/** The first words of a protocol, as far as they show that the server is ready to serve. */
record HandshakeProbe(InetSocketAddress server, Greeting greeting) implements Probe {

    /** How one kind of server is greeted. */
    @FunctionalInterface
    interface Greeting {
        Answer exchange(InetSocketAddress server, Duration limit) throws IOException;
    }

    @Override
    public Answer ask(Duration limit) throws IOException {
        return greeting.exchange(server, limit);
    }

    /** Whoever asks for a password or refuses a stranger is ready; 57P03 is one that is not. */
    static Answer postgres(InetSocketAddress server, Duration limit) throws IOException {
        var refusal = Postgres.greet(server, limit);
        return refusal.filter(it -> it.isNotReady()).isPresent()
                ? Answer.starting(String.valueOf(refusal.get().getMessage()))
                : Answer.well("accepts connections");
    }

    /** The server speaks first: protocol 10 and its version, or why it will not. */
    static Answer mysql(InetSocketAddress server, Duration limit) throws IOException {
        try (var line = Line.to(server, limit)) {
            line.read(4);
            int protocol = line.read();
            if (protocol != 10) {
                return Answer.unwell(protocol == 0xff ? "refuses connections" : "does not speak MySQL's protocol");
            }
            var version = new StringBuilder();
            for (int c = line.read(); c > 0 && version.length() < 80; c = line.read()) {
                version.append((char) c);
            }
            return Answer.well("version " + version);
        }
    }

    /** AMQP 0-9-1's header; a broker answers with its first frame. */
    static Answer rabbitmq(InetSocketAddress server, Duration limit) throws IOException {
        try (var line = Line.to(server, limit)) {
            int first = line.send(new byte[] {'A', 'M', 'Q', 'P', 0, 0, 9, 1}).read();
            return first == 1 || first == 'A' ? Answer.well("speaks AMQP") : Answer.unwell("does not speak AMQP");
        }
    }

    /** ApiVersions, which a broker answers to anybody. */
    static Answer kafka(InetSocketAddress server, Duration limit) throws IOException {
        var request = ByteBuffer.allocate(14).putInt(10).putShort((short) 18).putShort((short) 0);
        request.putInt(1).putShort((short) -1);
        try (var line = Line.to(server, limit)) {
            var answer = ByteBuffer.wrap(line.send(request.array()).read(10));
            boolean isOurs = answer.getInt(4) == 1;
            return isOurs && answer.getShort(8) == 0
                    ? Answer.well("answers ApiVersions")
                    : Answer.unwell("does not speak Kafka's protocol");
        }
    }

    /** {@code hello}, as OP_MSG; what comes back is searched for its {@code ok: 1.0}. */
    static Answer mongodb(InetSocketAddress server, Duration limit) throws IOException {
        try (var line = Line.to(server, limit)) {
            int size = little(line.send(hello()).read(16)).getInt(0);
            if (size < 16 || size > 1 << 20) {
                return Answer.unwell("does not speak MongoDB's protocol");
            }
            var body = new String(line.read(size - 16), StandardCharsets.ISO_8859_1);
            return body.contains("\u0001ok\0\0\0\0\0\0\0\u00f0?")
                    ? Answer.well("answers hello")
                    : Answer.unwell("refuses hello");
        }
    }

    static Answer elasticsearch(InetSocketAddress server, Duration limit) throws IOException {
        var page = new Http(server, limit).get("/_cluster/health");
        if (page.status() == 401 || page.status() == 403) {
            return Answer.well("asks for a password");
        }
        if (!page.isGood()) {
            return Answer.unwell(page.words());
        }
        var status = Json.parse(page.body()).get("status").text();
        return status.equals("red") ? Answer.unwell("status red: data is missing") : Answer.well("status " + status);
    }

    /** {hello: 1, $db: "admin"} */
    private static byte[] hello() {
        var bytes = new byte[52];
        little(bytes)
                .putInt(52)
                .putInt(1)
                .putInt(0)
                .putInt(2013)
                .putInt(0)
                .put((byte) 0)
                .putInt(31)
                .put((byte) 0x10)
                .put("hello\0".getBytes(StandardCharsets.US_ASCII))
                .putInt(1)
                .put((byte) 2)
                .put("$db\0".getBytes(StandardCharsets.US_ASCII))
                .putInt(6)
                .put("admin\0".getBytes(StandardCharsets.US_ASCII));
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
