package parity.data;

import java.time.Duration;
import java.util.List;
import parity.failure.Failure;

/**
 * The right to make and drop databases on a server, which one process has at a time; it ends with its connection,
 * whatever becomes of us.
 */
final class Administration implements AutoCloseable {

    /** "parity" in ASCII; those who hold it are the only ones to make scratch databases. */
    private static final long LOCK = 0x706172697479L;

    private static final String SCRATCH = "parity_scratch_";

    /** What a restore has put something else in the place of; it goes when it is kept in a file, and not before. */
    private static final String REPLACED = "parity_replaced_";

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Server server;
    private final Session session;

    private Administration(Server server, Session session) {
        this.server = server;
        this.session = session;
    }

    /** Takes it, and clears away what others left who did not come to their end. */
    static Administration of(Server server) {
        var session = Session.on(server, server.maintenance());
        try {
            if (!session.ask("SELECT pg_try_advisory_lock(%d);".formatted(LOCK)).equals(List.of("t"))) {
                throw new Failure("another backup or restore is at work on %s; wait for its end".formatted(server));
            }
            var taken = new Administration(server, session);
            taken.named(SCRATCH).forEach(taken::drop);
            return taken;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    Server server() {
        return server;
    }

    /** Makes an empty database as the project's own is, under a name that says what it is. */
    Scratch scratch(String role) {
        var name = SCRATCH + role + "_" + moment();
        session.ask(new Twin(server.postgres(), name).creation(session));
        return new Scratch(this, name);
    }

    /** A name for what a restore is about to replace. */
    String nameForReplaced() {
        return REPLACED + moment();
    }

    /** What restores that were cut short have replaced, and not kept yet. */
    List<String> replaced() {
        return named(REPLACED);
    }

    List<String> ask(String sql) {
        return session.ask(sql);
    }

    void drop(String database) {
        server.command("DROP DATABASE IF EXISTS \"%s\" WITH (FORCE)".formatted(database), LIMIT);
    }

    @Override
    public void close() {
        session.close();
    }

    private List<String> named(String beginning) {
        return session.ask("SELECT datname FROM pg_database WHERE starts_with(datname, '%s') ORDER BY datname;"
                .formatted(beginning));
    }

    private static String moment() {
        return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }
}
