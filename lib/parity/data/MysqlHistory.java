package parity.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.wire.Mysql;

/** Flyway's table in MySQL or MariaDB, which commit at each CREATE: what fails after one is written down as failed. */
record MysqlHistory(WireMysql database) implements History {

    private static final String IS_THERE =
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '%s'"
                    .formatted(TABLE);

    /** As bytes: MySQL compares the names of tables and those of routines in two ways, and mixes them in none. */
    private static final String STRANGERS = """
            SELECT CAST(table_name AS BINARY) FROM information_schema.tables WHERE table_schema = DATABASE()
            UNION ALL SELECT CAST(routine_name AS BINARY) FROM information_schema.routines WHERE routine_schema = DATABASE()
            ORDER BY 1
            """;

    @Override
    public List<Applied> applied() {
        return database.asking(this::applied);
    }

    @Override
    public void apply(Migration migration) {
        var seen = applied();
        locked((session, interruption) -> {
            if (!applied(session).equals(seen)) {
                throw SqlFile.undone(migration.script(), "somebody else migrated meanwhile; run it again");
            }
            create(session);
            boolean isHalfDone = seen.stream().anyMatch(row -> !row.success() && row.isOf(migration));
            return new MysqlMigrating(session, this, migration, Applied.next(seen), isHalfDone).run(interruption);
        });
    }

    @Override
    public void forgetFailed() {
        if (!applied().isEmpty()) {
            locked((session, _) -> session.run(withoutFailed()));
        }
    }

    String withoutFailed() {
        return "DELETE FROM %s WHERE success = 0".formatted(table());
    }

    /** The line of a migration; its texts as bytes, which no setting of a session reads in another way. */
    String line(Migration migration, int rank, long millis, boolean success) {
        return """
                INSERT INTO %s (installed_rank, version, description, type, script, checksum, installed_by, execution_time,
                success) VALUES (%d, %s, %s, 'SQL', %s, %d, SUBSTRING_INDEX(USER(), '@', 1), %d, %d)
                """.formatted(
                table(),
                rank,
                migration.version().map(version -> literal(version.text())).orElse("NULL"),
                literal(migration.description()),
                literal(migration.script()),
                migration.checksum(),
                millis,
                success ? 1 : 0);
    }

    /** Of the database, also when a migration says USE. */
    String named(String table) {
        return identifier(database.name()) + "." + identifier(table);
    }

    private List<Applied> applied(Mysql session) throws IOException {
        if (session.ask(IS_THERE).equals("0")) {
            refuse(session.rows(STRANGERS));
            return List.of();
        }
        return session.rows(Applied.QUESTION.formatted(table())).stream()
                .map(Applied::read)
                .toList();
    }

    private void refuse(List<List<String>> strangers) {
        if (!strangers.isEmpty()) {
            var names = strangers.stream().map(List::getFirst).collect(Collectors.joining(", "));
            throw new Failure(
                    Exit.FINDINGS,
                    "%s has %s and no %s: it was not made by migrations; drop what is there, or set a baseline with Flyway"
                            .formatted(database.name(), names, TABLE));
        }
    }

    /** The lock is the session's: also when we are killed, it is held until the server has ended what we began. */
    private void locked(WireMysql.Work<Long> work) {
        database.working((session, interruption) -> {
            if (!session.ask("SELECT GET_LOCK('%s', %d)".formatted(lock(), Server.LOCKED.toSeconds()))
                    .equals("1")) {
                throw new Failure(
                        Exit.TIMED_OUT,
                        "somebody else is migrating %s on %s for more than %d s; wait for its end, then run it again"
                                .formatted(database.name(), database, Server.LOCKED.toSeconds()));
            }
            try {
                return work.on(session, interruption);
            } finally {
                session.ask("SELECT RELEASE_LOCK('%s')".formatted(lock()));
            }
        });
    }

    private void create(Mysql session) throws IOException {
        session.ask("""
                CREATE TABLE IF NOT EXISTS %s (`installed_rank` INT NOT NULL, `version` VARCHAR(50),
                `description` VARCHAR(200) NOT NULL, `type` VARCHAR(20) NOT NULL, `script` VARCHAR(1000) NOT NULL,
                `checksum` INT, `installed_by` VARCHAR(100) NOT NULL,
                `installed_on` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `execution_time` INT NOT NULL,
                `success` BOOL NOT NULL, PRIMARY KEY (`installed_rank`), KEY `%s_s_idx` (`success`))
                """.formatted(table(), TABLE));
    }

    /** As Flyway names it, so that neither migrates while the other does. */
    private String lock() {
        return "Flyway-" + table().hashCode();
    }

    private String table() {
        return named(TABLE);
    }

    private static String identifier(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String literal(String text) {
        return "_utf8mb4 X'%s'".formatted(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }
}
