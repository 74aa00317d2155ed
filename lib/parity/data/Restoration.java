package parity.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import parity.engine.Execution;
import parity.failure.Exit;
import parity.failure.Failure;

/**
 * Puts a backup in the place of what a database holds: filled and proven beside it, then swapped in one transaction,
 * so that at any moment there is the old data or the new.
 */
public final class Restoration {

    private static final Duration SWAP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
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

    /** Restores a backup that is known to be whole; what is there is kept in a file first. */
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

    private Restored restore(Path safe) {
        boolean replaces = exists(server);
        var before = replaces
                ? Optional.of(new BackupTaking(administration, say).to(safe).file())
                : Optional.<Path>empty();
        var scratch = administration.scratch("new");
        try {
            fill(scratch);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
        int disconnected = swap(scratch, replaces);
        return new Restored(backup, before, server.toString(), disconnected, awaitReplicas());
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

    /**
     * Renames both. The rename takes the lock that keeps newcomers out and then waits some seconds for those who are
     * in; meanwhile these are sent away, or one that reconnects fast enough would always be there.
     */
    private int swap(Scratch scratch, boolean replaces) {
        var database = server.postgres().database();
        var old = scratch.name().replace("_new_", "_old_");
        var renaming = (replaces ? rename(database, old) : "") + rename(scratch.name(), database);
        say.accept("swapping %s; its connections are ended".formatted(database));
        var swapping = CompletableFuture.supplyAsync(() ->
                server.run(server.postgres().superuser(), Server.MAINTENANCE, "BEGIN; " + renaming + "COMMIT", SWAP));
        int ended = 0;
        do {
            ended += endConnections(database);
        } while (!isDone(swapping));
        refuse(swapping.join(), scratch);
        administration.drop(old);
        return ended;
    }

    private static String rename(String from, String to) {
        return "ALTER DATABASE %s RENAME TO %s; ".formatted(Twin.identifier(from), Twin.identifier(to));
    }

    private int endConnections(String database) {
        var ended =
                administration.ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = %s;"
                        .formatted(Twin.literal(database)));
        return Integer.parseInt(ended.getFirst());
    }

    private static boolean isDone(CompletableFuture<Execution> swapping) {
        try {
            swapping.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while the databases were swapped; what there is, is whole");
        }
    }

    private void refuse(Execution swap, Scratch scratch) {
        if (!swap.succeeded()) {
            scratch.close();
            throw new Failure(
                    "cannot put the new data in place: %s; the old data stays".formatted(Complaint.first(swap.err())));
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
                "%s has the restored data, but its replicas have not followed within %d s; 'jbang health' says more"
                        .formatted(server, CATCHING_UP.toSeconds()));
    }

    private static boolean exists(Server server) {
        var name = Twin.literal(server.postgres().database());
        return !server.command("SELECT 1 FROM pg_database WHERE datname = " + name, Server.PATIENCE)
                .isEmpty();
    }
}
