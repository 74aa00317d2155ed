package parity.data;

import java.io.IOException;
import java.util.Optional;
import parity.concurrent.AtExit;
import parity.failure.Failure;
import parity.wire.Postgres;
import parity.wire.PostgresAnswer;
import parity.wire.PostgresRefusal;

/** A PostgreSQL database that is spoken to in its own protocol, by us: there may be no psql anywhere. */
public record WirePostgres(Place place) implements PostgresDatabase {

    private static final String MANNERS =
            "SET statement_timeout = '%d s'; SET client_encoding = 'UTF8'".formatted(Server.WORK.toSeconds());

    @Override
    public String name() {
        return place.database();
    }

    @Override
    public String ask(String sql) {
        try (var session = session()) {
            return session.ask(sql, Server.PATIENCE);
        } catch (IOException e) {
            throw place.failure(e);
        }
    }

    @Override
    public void require(SqlFile file) {
        new ClientWords(file, Statements.of(file.sql(), Dialect.POSTGRES)).refuse();
    }

    /** Step by step, so that nothing is committed of which the file's last statement has not come to its end. */
    @Override
    public long run(SqlFile file) {
        try (var session = session();
                var _ = AtExit.run(session::cancel)) {
            ours(session, file, "BEGIN; " + file.before());
            var answer = session.run(file.sql(), Server.WORK);
            answer.refusal().ifPresent(refusal -> {
                throw located(file, answer, refusal);
            });
            ours(session, file, file.after() + " COMMIT");
            return Tags.rows(answer.tags().stream());
        } catch (IOException e) {
            throw place.failure(e);
        }
    }

    @Override
    public String toString() {
        return place.service();
    }

    private Postgres session() throws IOException {
        var login = new Postgres.Login(place.login().user(), place.login().password(), name());
        var session = Postgres.to(place.address(), login, Server.PATIENCE);
        try {
            session.ask(MANNERS);
            return session;
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    /** What is refused here is refused of the file as a whole: a constraint that is looked at in the end, for example. */
    private static void ours(Postgres session, SqlFile file, String sql) throws IOException {
        session.run(sql, Server.WORK).refusal().ifPresent(refusal -> {
            throw SqlFile.undone(file.name(), String.valueOf(refusal.getMessage()));
        });
    }

    private static Failure located(SqlFile file, PostgresAnswer answer, PostgresRefusal refusal) {
        var place = line(file.sql(), answer, refusal).map(file::at).orElse(file.name());
        return SqlFile.undone(place, String.valueOf(refusal.getMessage()));
    }

    /** As the server says it, or where the statement begins that comes after those that were done. */
    private static Optional<Integer> line(String sql, PostgresAnswer answer, PostgresRefusal refusal) {
        int position = refusal.position();
        if (position > 0 && position <= sql.codePointCount(0, sql.length()) + 1) {
            return Optional.of(Statements.lineOf(sql, sql.offsetByCodePoints(0, position - 1)));
        }
        return Statements.of(sql, Dialect.POSTGRES).all().stream()
                .skip(answer.tags().size())
                .findFirst()
                .map(Statement::line);
    }
}
