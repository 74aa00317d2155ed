package parity.data;

import java.io.IOException;
import java.util.List;
import parity.failure.Failure;
import parity.wire.Mysql;
import parity.wire.MysqlRefusal;

/**
 * A migration on MySQL or MariaDB, statement by statement, in one transaction that they end at each CREATE.
 *
 * <p>How far they did shows a table that only this session has: the number of a statement is put there before it is run,
 * and the one that is there after a ROLLBACK was committed.
 */
final class MysqlMigrating {

    private final Mysql session;
    private final MysqlHistory history;
    private final Migration migration;
    private final int rank;
    private final boolean isHalfDone;
    private final SqlFile file;
    private final List<Statement> statements;
    private final String progress;
    private final long begin = System.nanoTime();

    /** One of which an earlier run may have done a part that stays. */
    MysqlMigrating(Mysql session, MysqlHistory history, Migration migration, int rank, boolean isHalfDone) {
        this.session = session;
        this.history = history;
        this.migration = migration;
        this.rank = rank;
        this.isHalfDone = isHalfDone;
        this.file = SqlFile.of(migration.script(), migration.sql());
        this.statements = Statements.of(migration.sql(), Dialect.MYSQL).all();
        this.progress = history.named("parity_progress");
    }

    /** How many rows it changed. */
    long run(Interruption interruption) throws IOException {
        session.ask("CREATE TEMPORARY TABLE %s (number INT NOT NULL) ENGINE = InnoDB".formatted(progress));
        session.ask("INSERT INTO %s VALUES (0)".formatted(progress));
        session.ask("SET autocommit = 0");
        long rows = 0;
        for (int number = 1; number <= statements.size(); number++) {
            if (interruption.isAsked()) {
                throw failed(number, "interrupted before it");
            }
            rows += run(number);
        }
        session.ask("UNLOCK TABLES");
        write(true);
        return rows;
    }

    private long run(int number) throws IOException {
        try {
            session.ask("UPDATE %s SET number = %d".formatted(progress, number));
            return session.run(statements.get(number - 1).sql());
        } catch (MysqlRefusal e) {
            throw failed(number, String.valueOf(e.getMessage()));
        }
    }

    private Failure failed(int number, String why) throws IOException {
        boolean isBack = session.rollback();
        session.ask("UNLOCK TABLES");
        int committed = isBack ? Integer.parseInt(session.ask("SELECT number FROM " + progress)) : number;
        var place = file.at(line(number));
        if (committed == 0 || committed == 1 && number == 1 && isWholeOrNothing(statements.getFirst())) {
            return isHalfDone ? stillHalf(place, why) : SqlFile.undone(place, why);
        }
        write(false);
        return half(place, why, committed < number ? committed : Math.max(1, number - 1));
    }

    private Failure half(String place, String why, int last) {
        return new Failure(
                "%s: %s; what %s did up to line %d stays, for MySQL and MariaDB take no CREATE, ALTER or DROP back, and Flyway's table has it as failed: take that out by hand, or let the file pass over it (IF NOT EXISTS), then 'dev-migrate --repair'"
                        .formatted(place, why, file.name(), line(last)));
    }

    /** Its line says that already, and stays. */
    private Failure stillHalf(String place, String why) {
        return new Failure(
                "%s: %s, and nothing of it was done this time; what an earlier run of %s did stays, and it still counts as failed half-way"
                        .formatted(place, why, file.name()));
    }

    /** It commits what was before it, and is itself done or not; a DROP of several things may do some. */
    private static boolean isWholeOrNothing(Statement statement) {
        return statement.begins("CREATE") || statement.begins("ALTER");
    }

    private int line(int number) {
        return statements.get(number - 1).line();
    }

    private void write(boolean success) throws IOException {
        long millis = (System.nanoTime() - begin) / 1_000_000;
        session.ask(history.withoutFailed());
        session.ask(history.line(migration, rank, millis, success));
        session.ask("COMMIT");
    }
}
