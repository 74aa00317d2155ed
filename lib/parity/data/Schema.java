package parity.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import parity.failure.Exit;
import parity.failure.Failure;

/** The tables of a database as migrations make them. */
public final class Schema {

    private final Database database;
    private final Migrations migrations;
    private final boolean isMended;

    private Schema(Database database, Migrations migrations, boolean isMended) {
        this.database = database;
        this.migrations = migrations;
        this.isMended = isMended;
    }

    /** Of a project whose migrations lie in a folder, or in Flyway's usual one. */
    public static Schema of(Database database, Path project, String named) {
        return new Schema(database, Migrations.of(project, named).orElseThrow(Migrations::none), false);
    }

    /** The same, where what failed half-way may run again: somebody says that it can. */
    public Schema mended(boolean isSo) {
        return new Schema(database, migrations, isSo);
    }

    /** Refuses where something is still to be applied; a project without migrations has nothing to wait for. */
    static void requireUpToDate(Database database, Path project, String named) {
        Migrations.of(project, named).ifPresent(migrations -> {
            var pending = new Schema(database, migrations, false).plan().pending();
            if (!pending.isEmpty()) {
                throw new Failure(
                        Exit.FINDINGS,
                        "%s to be applied first (%s): 'dev-migrate'"
                                .formatted(Plural.of(pending.size(), "migration"), pending.getFirst()));
            }
        });
    }

    /** What would be applied. */
    public MigrationReport pending() {
        return new MigrationReport(database.toString(), database.name(), false, names(plan().pending()));
    }

    /** Applies what is pending, each in a transaction of its own; the first that fails is the last. */
    public MigrationReport migrate(Consumer<String> say) {
        var pending = plan().pending();
        if (isMended && pending.isEmpty()) {
            database.history().forgetFailed();
        }
        for (var migration : pending) {
            say.accept("applying " + migration);
            database.history().apply(migration);
        }
        return new MigrationReport(database.toString(), database.name(), true, names(pending));
    }

    private MigrationPlan plan() {
        var history = database.history().applied().stream()
                .filter(row -> row.success() || !isMended)
                .toList();
        var plan = MigrationPlan.of(migrations, history);
        if (!plan.obstacles().isEmpty()) {
            throw new Failure(Exit.FINDINGS, String.join("; ", plan.obstacles()));
        }
        plan.pending().forEach(this::refuseWhatCannotRun);
        return plan;
    }

    private void refuseWhatCannotRun(Migration migration) {
        database.require(SqlFile.of(migration.script(), migration.sql()));
        if (migration.sql().contains("${")) {
            throw new Failure(
                    Exit.USAGE,
                    "%s has a placeholder (${...}), which only the application's Flyway fills: start that instead"
                            .formatted(migration));
        }
    }

    private static List<String> names(List<Migration> migrations) {
        return migrations.stream().map(Migration::script).toList();
    }
}
