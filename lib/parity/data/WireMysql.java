package parity.data;

import java.io.IOException;
import java.time.Duration;
import parity.failure.Failure;
import parity.wire.Mysql;
import parity.wire.MysqlRefusal;

/** A MySQL or MariaDB database that is spoken to in its own protocol, by us. */
public record WireMysql(Place place) implements Database {

    @Override
    public String name() {
        return place.database();
    }

    @Override
    public void require(SqlFile file) {
        new ClientWords(file, statements(file)).refuse();
    }

    /** One statement after the other: a comment behind the last would be none. */
    @Override
    public long run(SqlFile file) {
        try {
            knock();
            try (var session = session(Server.WORK)) {
                // Not with BEGIN, which would be over after the first CREATE.
                session.ask("SET autocommit = 0");
                long rows = 0;
                for (var statement : statements(file).all()) {
                    rows += run(session, statement, file);
                }
                session.ask("COMMIT");
                return rows;
            }
        } catch (IOException e) {
            throw place.failure(e);
        }
    }

    @Override
    public String toString() {
        return place.service();
    }

    /** Whoever does not answer is not waited for as long as one who works. */
    private void knock() throws IOException {
        try (var session = session(Server.PATIENCE)) {
            session.ask("SELECT 1");
        }
    }

    private Mysql session(Duration limit) throws IOException {
        return Mysql.to(place.address(), place.login().user(), place.login().password(), name(), limit);
    }

    private static long run(Mysql session, Statement statement, SqlFile file) throws IOException {
        try {
            return session.run(statement.sql());
        } catch (MysqlRefusal e) {
            throw new Failure(
                    "%s: %s, and nothing of it was done but what MySQL and MariaDB cannot take back (CREATE, ALTER, DROP)"
                            .formatted(file.at(statement.line()), e.getMessage()));
        }
    }

    private static Statements statements(SqlFile file) {
        return Statements.of(file.sql(), Dialect.MYSQL);
    }
}
