package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import parity.failure.Exit;
import parity.failure.Failure;

/**
 * Puts a backup in the place of what a database holds: filled and proven beside it, then swapped in one transaction,
 * so that at any moment there is the old data or the new.
 */
public final class Restoration {

    private static final Duration CATCHING_UP = Duration.ofSeconds(30);

    private final Administration administration;
    private final Server server;
    private final Backup backup;
    private final Consumer<String> say;

    private Restoration(Administration administration, Backup backup, Consumer<String> say) {
        this.administration = administration;
        this.server = administration.server();
        this.backup = backup;
        this.say = say;
    }

    /** How it went: what there is now, where that lies which was there before, and who had to let go. */
    public record Restored(Backup backup, Optional<Path> before, String leader, int disconnected, int replicas) {}

    /** Restores a backup that is known to be whole; what was there until the last moment is kept in a file. */
    public static Restored restore(Server leader, Backup backup, Path safe, Consumer<String> say) {
        try (var administration = Administration.of(leader)) {
            return new Restoration(administration, backup, say).restore(safe);
        }
    }

    /** What stands to be lost: the counts of what the leader has, nothing where the database is not there. */
    public static Optional<TableCounts> present(Server leader) {
        if (!exists(leader)) {
            return Optional.empty();
        }
        try (var session = Session.on(leader, leader.postgres().database())) {
            return Optional.of(TableCounts.in(session));
        }
    }

    /** Kept after the swap and not before: what was written and answered for until then is in it, too. */
    private Restored restore(Path safe) {
        var replaced = new Replaced(administration, say);
        replaced.keepIn(safe.resolveSibling("earlier-" + safe.getFileName()));
        var scratch = filled();
        boolean replaces = exists(server);
        var database = server.postgres().database();
        var old = administration.nameForReplaced();
        say.accept("swapping %s; its connections are ended".formatted(database));
        int disconnected = new Swap(administration, database, scratch, old, replaces).perform();
        var before = replaces ? Optional.of(replaced.keep(old, safe)) : Optional.<Path>empty();
        return new Restored(backup, before, server.toString(), disconnected, awaitReplicas());
    }

    private Scratch filled() {
        var scratch = administration.scratch("new");
        try {
            fill(scratch);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
        return scratch;
    }

    private void fill(Scratch scratch) {
        say.accept("restoring %s beside it".formatted(backup.file().getFileName()));
        try (InputStream archive = backup.archive()) {
            scratch.fill(archive, backup.manifest().counts());
            scratch.analyse();
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(backup.file(), e.getMessage()));
        }
    }

    /** Those that follow have it too; their number. */
    private int awaitReplicas() {
        var position = administration.ask("SELECT pg_current_wal_lsn();").getFirst();
        long deadline = System.nanoTime() + CATCHING_UP.toNanos();
        while (System.nanoTime() < deadline) {
            var behind = administration.ask("""
                    SELECT count(*) FILTER (WHERE replay_lsn < '%s'), count(*) FROM pg_stat_replication
                    WHERE state = 'streaming' AND application_name <> 'pg_basebackup';
                    """.formatted(position)).getFirst();
            if (behind.startsWith("0\t")) {
                return Integer.parseInt(behind.substring(2));
            }
            administration.ask("SELECT pg_sleep(0.05);");
        }
        throw new Failure(
                Exit.TIMED_OUT,
                "%s has the restored data, but its replicas have not followed within %d s; 'health' says more"
                        .formatted(server, CATCHING_UP.toSeconds()));
    }

    private static boolean exists(Server server) {
        var name = Twin.literal(server.postgres().database());
        return !server.command("SELECT 1 FROM pg_database WHERE datname = " + name, Server.PATIENCE)
                .isEmpty();
    }
}
