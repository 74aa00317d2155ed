package parity.data;

import java.util.List;
import parity.failure.Exit;
import parity.failure.Failure;

/** Flyway's table in PostgreSQL, where a migration and its line come together or not at all. */
record PostgresHistory(PostgresDatabase database, String schema) implements History {

    /** "Flyway" in ASCII: what Flyway adds the table's hash to. */
    private static final long FLYWAY = 0x466c79776179L;

    static PostgresHistory of(PostgresDatabase database) {
        var schema = database.ask("SELECT current_schema()");
        if (schema.isEmpty()) {
            throw new Failure(
                    "%s has no schema to migrate; its search_path names none that exists".formatted(database.name()));
        }
        return new PostgresHistory(database, schema);
    }

    @Override
    public List<Applied> applied() {
        if (!isThere()) {
            refuseStrangers();
            return List.of();
        }
        return database.rows(Applied.QUESTION.formatted(table())).stream()
                .map(Applied::read)
                .toList();
    }

    @Override
    public void apply(Migration migration) {
        int rank = Applied.next(applied());
        database.run(file(migration, rank));
        var recorded = applied().stream().anyMatch(row -> row.rank() == rank && row.isOf(migration));
        if (!recorded) {
            throw new Failure("%s ends in the middle of a text or a comment: nothing of it was applied; close it"
                    .formatted(migration));
        }
    }

    @Override
    public void forgetFailed() {
        if (isThere()) {
            database.ask(withoutFailed());
        }
    }

    private String withoutFailed() {
        return "DELETE FROM %s WHERE NOT success".formatted(table());
    }

    private boolean isThere() {
        return !database.ask("SELECT to_regclass(%s)".formatted(Twin.literal(table())))
                .isEmpty();
    }

    /** One migration, and its line in the table behind it. */
    private SqlFile file(Migration migration, int rank) {
        var before = """
                SELECT pg_advisory_xact_lock(%d);
                CREATE TABLE IF NOT EXISTS %s ("installed_rank" INT NOT NULL, "version" VARCHAR(50),
                "description" VARCHAR(200) NOT NULL, "type" VARCHAR(20) NOT NULL, "script" VARCHAR(1000) NOT NULL,
                "checksum" INTEGER, "installed_by" VARCHAR(100) NOT NULL,
                "installed_on" TIMESTAMP NOT NULL DEFAULT now(), "execution_time" INTEGER NOT NULL,
                "success" BOOLEAN NOT NULL, CONSTRAINT "%s_pk" PRIMARY KEY ("installed_rank"));
                CREATE INDEX IF NOT EXISTS "%s_s_idx" ON %s ("success");
                DO 'BEGIN IF (SELECT count(*) FROM %s WHERE installed_rank >= %d) > 0 THEN
                RAISE EXCEPTION ''somebody else migrated meanwhile; run it again''; END IF; END';
                """.formatted(lock(), table(), TABLE, TABLE, table(), table(), rank);
        var after = """
                %s;
                INSERT INTO %s (installed_rank, version, description, type, script, checksum, installed_by, installed_on,
                execution_time, success) VALUES (%d, %s, %s, 'SQL', %s, %d, current_user, now(),
                extract(epoch FROM clock_timestamp() - now()) * 1000, true);
                """.formatted(
                withoutFailed(),
                table(),
                rank,
                migration.version().map(version -> Twin.literal(version.text())).orElse("NULL"),
                Twin.literal(migration.description()),
                Twin.literal(migration.script()),
                migration.checksum());
        return new SqlFile(migration.script(), before, migration.sql(), after);
    }

    private void refuseStrangers() {
        var tables = database.ask("""
                SELECT string_agg(relname, ', ' ORDER BY relname) FROM pg_class c
                WHERE relnamespace = %s::regnamespace AND relkind IN ('r', 'v', 'm', 'S', 'p')
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('e', 'a', 'i'))
                """.formatted(Twin.literal(Twin.identifier(schema))));
        if (!tables.isEmpty()) {
            throw new Failure(
                    Exit.FINDINGS,
                    "%s has %s and no %s: it was not made by migrations; empty it with 'dev-reset', or set a baseline with Flyway"
                            .formatted(database.name(), tables, TABLE));
        }
    }

    /** As Flyway computes it, so that neither migrates while the other does. */
    private long lock() {
        return FLYWAY + table().hashCode();
    }

    private String table() {
        return Twin.identifier(schema) + "." + Twin.identifier(TABLE);
    }
}
