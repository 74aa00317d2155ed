package parity.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A session with MySQL or MariaDB, for one small question at a time; its own few packets, as {@link Postgres} has. */
public final class Mysql implements AutoCloseable {

    /** Long passwords, protocol 4.1, transactions, modern logins and their plugins, several statements and results. */
    private static final int ABILITIES = 0x1 | 0x200 | 0x2000 | 0x8000 | 0x10000 | 0x20000 | 0x80000;

    private static final int WITH_DATABASE = 0x8;
    private static final int LARGEST = 1 << 24;
    private static final int UTF8MB4 = 45;
    private static final byte QUERY = 3;

    private final MysqlPackets packets;
    private long changed;
    private int warnings;

    private Mysql(MysqlPackets packets) {
        this.packets = packets;
    }

    /** Without a database where that is empty. */
    public static Mysql to(InetSocketAddress server, String user, String password, String database, Duration limit)
            throws IOException {
        var packets = new MysqlPackets(Line.to(server, limit));
        try {
            var greeting = MysqlGreeting.of(packets.next());
            packets.send(reply(greeting, user, password, database));
            new MysqlLogin(packets, password, greeting.nonce()).finish();
            return new Mysql(packets);
        } catch (IOException | RuntimeException e) {
            packets.close();
            throw e;
        }
    }

    /** Runs one statement or several; the first column of the last row, empty where there is none. */
    public String ask(String sql) throws IOException {
        send(sql);
        return answer();
    }

    /** Runs one statement, or several; how many rows that changed. */
    public long run(String sql) throws IOException {
        send(sql);
        changed = 0;
        answer();
        return changed;
    }

    /** The rows of one question, each with its columns as texts; what is no value is empty. */
    public List<List<String>> rows(String sql) throws IOException {
        send(sql);
        long columns = packets.next().length();
        skipColumns(columns);
        var rows = new ArrayList<List<String>>();
        for (var row = packets.next(); !row.isEnd(); row = packets.next()) {
            rows.add(row.texts(columns));
        }
        return rows;
    }

    /** Takes back what was not committed; false where a table cannot do that, and kept it. */
    public boolean rollback() throws IOException {
        run("ROLLBACK");
        return warnings == 0;
    }

    private void send(String sql) throws IOException {
        var bytes = sql.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= LARGEST - 1) {
            throw new IOException("more than 16 MB at once");
        }
        var question = new ByteArrayOutputStream();
        question.write(QUERY);
        question.writeBytes(bytes);
        packets.begin(question.toByteArray());
    }

    private String answer() throws IOException {
        var found = "";
        boolean isMore = true;
        while (isMore) {
            var head = packets.next();
            if (head.isOkay()) {
                changed += head.okayRows();
                warnings = head.okayWarnings();
                isMore = head.okayHasMore();
            } else {
                skipColumns(head.length());
                var row = packets.next();
                for (; !row.isEnd(); row = packets.next()) {
                    found = row.text();
                }
                isMore = row.endHasMore();
            }
        }
        return found;
    }

    private void skipColumns(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            packets.next();
        }
        packets.next();
    }

    private static byte[] reply(MysqlGreeting greeting, String user, String password, String database) {
        var reply = new MysqlBytes();
        reply.number(ABILITIES | (database.isEmpty() ? 0 : WITH_DATABASE), 4);
        reply.number(LARGEST, 4);
        reply.number(UTF8MB4, 1);
        reply.zeros(23);
        reply.text(user);
        reply.counted(MysqlScramble.of(greeting.plugin(), password, greeting.nonce()));
        if (!database.isEmpty()) {
            reply.text(database);
        }
        reply.text(greeting.plugin());
        return reply.bytes();
    }

    @Override
    public void close() {
        packets.close();
    }
}
