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

    @Override
    public History history() {
        return new MysqlHistory(this);
    }

    /** One statement after the other: a comment behind the last would be none. */
    @Override
    public long run(SqlFile file) {
        return working((session, _) -> {
            // Not with BEGIN, which would be over after the first CREATE.
            session.ask("SET autocommit = 0");
            long rows = 0;
            for (var statement : statements(file).all()) {
                rows += run(session, statement, file);
            }
            session.ask("COMMIT");
            return rows;
        });
    }

    @Override
    public String toString() {
        return place.service();
    }

    /** What is asked in a session. */
    interface Question<T> {
        T on(Mysql session) throws IOException;
    }

    /** What is done in a session, until somebody wants it to end. */
    interface Work<T> {
        T on(Mysql session, Interruption interruption) throws IOException;
    }

    <T> T asking(Question<T> question) {
        try (var session = session(Server.PATIENCE)) {
            return question.on(session);
        } catch (IOException e) {
            throw place.failure(e);
        }
    }

    /** Whoever does not answer at all is not waited for as long as one who works. */
    <T> T working(Work<T> work) {
        asking(session -> session.ask("SELECT 1"));
        try (var session = session(Server.WORK);
                var interruption = Interruption.of(this, session)) {
            return work.on(session, interruption);
        } catch (IOException e) {
            throw place.failure(e);
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
