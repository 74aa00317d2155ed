package parity.drill.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.drill.node.Psql;
import parity.engine.Engine;
import parity.failure.Failure;

/**
 * Writes straight to the node that led, as a client does that knows of no proxy. What it takes after another was elected
 * is lost, or worse; it is tried as soon as another leads, and answered by a frozen node in the moment that it wakes.
 */
public final class PostgresBackDoor implements BackDoor {

    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Duration START = Duration.ofSeconds(5);

    private final Engine engine;
    private final String container;
    private final Map<String, String> variables;
    private final AtomicLong ids;
    private final BooleanSupplier isAnotherLeading;
    private final List<Long> taken = new ArrayList<>();
    private final Thread thread;
    private @Nullable Psql psql;
    private volatile boolean isOver;

    public PostgresBackDoor(
            Engine engine,
            String container,
            Map<String, String> variables,
            AtomicLong ids,
            BooleanSupplier isAnotherLeading) {
        this.engine = engine;
        this.container = container;
        this.variables = Map.copyOf(variables);
        this.ids = ids;
        this.isAnotherLeading = isAnotherLeading;
        this.psql = greeted(opened());
        this.thread = Background.start(this::run);
    }

    @Override
    public List<Long> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    @Override
    public void close() {
        isOver = true;
        leave();
        thread.interrupt();
    }

    /** Who is inside before the node freezes is inside when it wakes. */
    private static @Nullable Psql greeted(@Nullable Psql session) {
        try {
            if (session != null) {
                session.ask("SELECT 1;", START);
            }
            return session;
        } catch (IOException e) {
            throw new Failure("cannot write straight to the node that leads: " + e.getMessage());
        }
    }

    private void run() {
        while (!isOver) {
            boolean isWell = !isAnotherLeading.getAsBoolean() || attempt();
            LockSupport.parkNanos((isWell ? PACE : AFTER_TROUBLE).toNanos());
        }
    }

    private boolean attempt() {
        var session = psql == null || psql.isOver() ? opened() : psql;
        psql = session;
        if (session == null) {
            return false;
        }
        long id = ids.incrementAndGet();
        try {
            return await(session, id);
        } catch (IOException e) {
            return false;
        }
    }

    /** However long it takes: the node may be frozen. */
    private boolean await(Psql session, long id) throws IOException {
        while (!isOver) {
            try {
                var answer = session.ask(PostgresTable.directly(id), AFTER_TROUBLE);
                boolean isTaken = answer.contains(String.valueOf(id));
                if (isTaken) {
                    keep(id);
                }
                return isTaken;
            } catch (SocketTimeoutException e) {
                // It waits on, and so do we.
            }
        }
        return false;
    }

    private void keep(long id) {
        synchronized (taken) {
            taken.add(id);
        }
    }

    private @Nullable Psql opened() {
        try {
            return Psql.in(engine, container, variables);
        } catch (Failure e) {
            return null;
        }
    }

    private void leave() {
        var session = psql;
        if (session != null) {
            session.close();
        }
    }
}
