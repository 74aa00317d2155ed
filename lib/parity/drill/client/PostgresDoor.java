package parity.drill.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import parity.wire.Postgres;
import parity.wire.PostgresRefusal;

/** The door of an application's pool: the proxy's published port, short limits, one statement at a time. */
public record PostgresDoor(InetSocketAddress address, Postgres.Login login, Statement statement) implements Door {

    /** As pools that are set up for failover have it; who waits longer sees the same gap, later. */
    static final Duration LIMIT = Duration.ofSeconds(1);

    /** What is said for an id. */
    @FunctionalInterface
    public interface Statement {
        String of(long id);
    }

    @Override
    public Passage open() throws IOException {
        return new Session(Postgres.to(address, login, LIMIT), statement);
    }

    private record Session(Postgres session, Statement statement) implements Passage {

        @Override
        public void pass(long id) throws IOException {
            try {
                session.ask(statement.of(id), LIMIT);
            } catch (PostgresRefusal e) {
                throw isLeaving(e) ? e : new Refusal(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() {
            session.close();
        }

        /** A server that is told to stop may have written before it says so. */
        private static boolean isLeaving(PostgresRefusal refusal) {
            return refusal.code().startsWith("57P");
        }
    }
}
