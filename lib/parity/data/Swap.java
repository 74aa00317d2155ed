package parity.data;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import parity.engine.Execution;
import parity.failure.Failure;

/** Gives one database another's name in one transaction, while whoever is connected is sent away. */
record Swap(Administration administration, String database, Scratch scratch, String old, boolean replaces) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Less than the limit: the server itself gives up before we do. */
    private static final Duration LOCKED = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /**
     * Renames both; how many connections were ended. The rename takes the lock that keeps newcomers out and then waits
     * some seconds for those who are in; meanwhile these are sent away, or one that reconnects fast enough would always
     * be there.
     */
    int perform() {
        var swapping = CompletableFuture.supplyAsync(this::rename);
        int ended = 0;
        do {
            ended += endConnections();
        } while (!isDone(swapping));
        judge(swapping);
        return ended;
    }

    private Execution rename() {
        var server = administration.server();
        var both = (replaces ? renaming(database, old) : "") + renaming(scratch.name(), database);
        // Named, so that it is found again where it hangs.
        var sql = "SET application_name = %s; BEGIN; SET LOCAL lock_timeout = '%d s'; %sCOMMIT"
                .formatted(Twin.literal(scratch.name()), LOCKED.toSeconds(), both);
        return server.run(server.postgres().superuser(), server.maintenance(), sql, LIMIT);
    }

    private static String renaming(String from, String to) {
        return "ALTER DATABASE %s RENAME TO %s; ".formatted(Twin.identifier(from), Twin.identifier(to));
    }

    private int endConnections() {
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

    /** An answer that never came says nothing of what was done: the names do. */
    private void judge(CompletableFuture<Execution> swapping) {
        if (swapping.isCompletedExceptionally()) {
            end();
            if (isStillThere()) {
                refuse(String.valueOf(swapping.exceptionNow().getMessage()));
            }
        } else if (!swapping.join().succeeded()) {
            refuse(Complaint.first(swapping.join().err()));
        }
    }

    private void refuse(String why) {
        scratch.close();
        throw new Failure("cannot put the new data in place: %s; the old data stays".formatted(why));
    }

    /** Before it is asked what came of it, or it could come to its end afterwards. */
    private void end() {
        var mine = "FROM pg_stat_activity WHERE application_name = %s".formatted(Twin.literal(scratch.name()));
        administration.ask("SELECT count(pg_terminate_backend(pid)) %s;".formatted(mine));
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!administration.ask("SELECT count(*) %s;".formatted(mine)).equals(List.of("0"))) {
            if (System.nanoTime() - deadline > 0) {
                throw new Failure("the databases are being swapped and the server does not come to an end of it;"
                        + " 'dev-shell-db' shows what there is, which is whole");
            }
            administration.ask("SELECT pg_sleep(0.1);");
        }
    }

    private boolean isStillThere() {
        return !administration
                .ask("SELECT 1 FROM pg_database WHERE datname = %s;".formatted(Twin.literal(scratch.name())))
                .isEmpty();
    }
}
