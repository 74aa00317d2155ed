package parity.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session with PostgreSQL, for one small question at a time.
 *
 * <p>Its own few messages of the protocol (version 3): a JDBC driver would need longer to load than all servers to answer.
 */
public final class Postgres implements AutoCloseable {

    private static final int PROTOCOL = 196_608;
    private static final int CANCEL = 80_877_102;
    /** Of a message, while it is not sure who speaks. */
    private static final int LARGEST_OF_STRANGER = 1 << 20;

    private static final int LARGEST = 1 << 26;

    private final InetSocketAddress server;
    private final Line line;
    private byte[] key = {};
    private int largest = LARGEST_OF_STRANGER;

    private Postgres(InetSocketAddress server, Line line) {
        this.server = server;
        this.line = line;
    }

    /** Who asks, and where. */
    public record Login(String user, String password, String database) {
        @Override
        public String toString() {
            return user + "/" + database;
        }
    }

    /** One message: its kind, and what is in it. */
    private record Message(char kind, ByteBuffer body) {
        String text() {
            var text = new ByteArrayOutputStream();
            while (body.hasRemaining()) {
                byte next = body.get();
                if (next == 0) {
                    break;
                }
                text.write(next);
            }
            return text.toString(StandardCharsets.UTF_8);
        }
    }

    public static Postgres to(InetSocketAddress server, Login login, Duration limit) throws IOException {
        var session = new Postgres(server, Line.to(server, limit));
        try {
            session.start(login, limit);
            session.largest = LARGEST;
            return session;
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    /** Knocks as a stranger, and leaves: empty where it asks for a password, or what it says instead. */
    public static Optional<PostgresRefusal> greet(InetSocketAddress server, Duration limit) throws IOException {
        try (var session = new Postgres(server, Line.to(server, limit))) {
            session.introduce(new Login("postgres", "", "postgres"), limit);
            var first = session.next();
            return first.kind() == 'E' ? Optional.of(refusal(first)) : Optional.empty();
        }
    }

    /** The first column of the last row; empty where there is none. What takes too long is cancelled at the server. */
    public String ask(String sql) throws IOException {
        var answer = answered(sql);
        if (answer.refusal().isPresent()) {
            throw answer.refusal().get();
        }
        return answer.found();
    }

    /** The same for a session that is kept: this question has a limit of its own. */
    public String ask(String sql, Duration limit) throws IOException {
        line.within(limit);
        return ask(sql);
    }

    /** Runs some statements within a limit; a refusal is part of the answer, for what went before it counts, too. */
    public PostgresAnswer run(String sql, Duration limit) throws IOException {
        line.within(limit);
        return answered(sql);
    }

    private PostgresAnswer answered(String sql) throws IOException {
        try {
            send('Q', sql);
            return answer();
        } catch (SocketTimeoutException e) {
            cancel();
            throw e;
        }
    }

    private PostgresAnswer answer() throws IOException {
        var found = "";
        var tags = new ArrayList<String>();
        PostgresRefusal refusal = null;
        for (var message = next(); message.kind() != 'Z'; message = next()) {
            switch (message.kind()) {
                case 'D' -> found = column(message.body());
                case 'C' -> tags.add(message.text());
                case 'E' -> refusal = refusal(message);
                // It would wait for rows that never come.
                case 'G' -> send('f', "rows of COPY cannot be given here; say INSERT");
                default -> {}
            }
        }
        return new PostgresAnswer(found, tags, Optional.ofNullable(refusal));
    }

    private static String column(ByteBuffer row) {
        int size = row.getShort() > 0 ? row.getInt() : -1;
        if (size < 0) {
            return "";
        }
        var bytes = new byte[size];
        row.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void introduce(Login login, Duration limit) throws IOException {
        var words = "user\0%s\0database\0%s\0application_name\0parity\0options\0-c statement_timeout=%d\0\0"
                .formatted(login.user(), login.database(), Math.max(1, limit.toMillis()));
        line.send(packet(null, PROTOCOL, words.getBytes(StandardCharsets.UTF_8)));
    }

    private void start(Login login, Duration limit) throws IOException {
        introduce(login, limit);
        var scram = new Scram("", login.password(), nonce());
        for (var message = next(); message.kind() != 'Z'; message = next()) {
            switch (message.kind()) {
                case 'R' -> authenticate(message.body(), scram, login);
                case 'K' -> key = rest(message.body());
                case 'E' -> throw refusal(message);
                default -> {}
            }
        }
    }

    private void authenticate(ByteBuffer body, Scram scram, Login login) throws IOException {
        int method = body.getInt();
        switch (method) {
            case 0 -> {}
            case 3 -> send('p', login.password());
            case 10 -> sendFirst(scram.first());
            case 11 -> sendBare(scram.proof(utf8(rest(body))));
            case 12 -> requireProof(scram.isProvenBy(utf8(rest(body))));
            default -> throw new IOException("it wants a way of login (%d) that is not known here".formatted(method));
        }
    }

    private static void requireProof(boolean isProven) throws IOException {
        if (!isProven) {
            throw new IOException("the server does not know the password either");
        }
    }

    private void sendFirst(String first) throws IOException {
        var bytes = first.getBytes(StandardCharsets.UTF_8);
        var body = new ByteArrayOutputStream();
        body.writeBytes("SCRAM-SHA-256\0".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        body.writeBytes(bytes);
        line.send(packet('p', null, body.toByteArray()));
    }

    private void sendBare(String text) throws IOException {
        line.send(packet('p', null, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void send(char kind, String text) throws IOException {
        line.send(packet(kind, null, (text + "\0").getBytes(StandardCharsets.UTF_8)));
    }

    private Message next() throws IOException {
        int kind = line.read();
        if (kind < 0) {
            throw new IOException("the connection was closed without an answer");
        }
        int size = ByteBuffer.wrap(line.read(4)).getInt() - 4;
        if (size < 0 || size > largest) {
            throw new IOException("this does not speak the protocol of PostgreSQL");
        }
        return new Message((char) kind, ByteBuffer.wrap(line.read(size)));
    }

    private static PostgresRefusal refusal(Message message) {
        var code = "";
        var reason = "";
        var position = "0";
        while (message.body().hasRemaining()) {
            char field = (char) message.body().get();
            var text = message.text();
            code = field == 'C' ? text : code;
            reason = field == 'M' ? text : reason;
            position = field == 'P' ? text : position;
        }
        return new PostgresRefusal(code, reason, Integer.parseInt(position));
    }

    /** Ends what it does just now: a commit that waits for a replica would wait on, long after we left. */
    public void cancel() {
        try (var second = Line.to(server, Duration.ofMillis(200))) {
            second.send(packet(null, CANCEL, key));
        } catch (IOException e) {
            // Then its own statement_timeout ends it.
        }
    }

    private static byte[] packet(@Nullable Character kind, @Nullable Integer number, byte[] body) throws IOException {
        var packet = new ByteArrayOutputStream();
        var out = new DataOutputStream(packet);
        if (kind != null) {
            out.writeByte(kind);
        }
        out.writeInt(4 + (number == null ? 0 : 4) + body.length);
        if (number != null) {
            out.writeInt(number);
        }
        out.write(body);
        return packet.toByteArray();
    }

    private static byte[] rest(ByteBuffer body) {
        var bytes = new byte[body.remaining()];
        body.get(bytes);
        return bytes;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String nonce() {
        var random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public void close() {
        try {
            line.send(packet('X', null, new byte[0]));
        } catch (IOException e) {
            // It hung up first.
        }
        line.close();
    }
}
