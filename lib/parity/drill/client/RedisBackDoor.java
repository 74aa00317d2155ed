package parity.drill.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.drill.node.RedisNodes;
import parity.wire.Resp;

/** Writes straight to the Redis that led, over a connection that it has had all along. */
public final class RedisBackDoor implements BackDoor {

    private static final Duration PACE = Duration.ofMillis(50);

    /** A frozen node answers when it wakes, and not before. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RedisNodes nodes;
    private final InetSocketAddress address;
    private final AtomicLong ids;
    private final BooleanSupplier isAnotherLeading;
    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private @Nullable Resp session;
    private volatile boolean isOver;

    public RedisBackDoor(
            RedisNodes nodes, InetSocketAddress address, AtomicLong ids, BooleanSupplier isAnotherLeading) {
        this.nodes = nodes;
        this.address = address;
        this.ids = ids;
        this.isAnotherLeading = isAnotherLeading;
        attempt(() -> session());
        Background.start(this::run);
    }

    @Override
    public List<Long> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        isOver = true;
        leave();
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void run() {
        while (!isOver) {
            if (isAnotherLeading.getAsBoolean()) {
                attempt(this::write);
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private void write() throws IOException {
        long id = ids.incrementAndGet();
        var answer = session().within(PATIENCE, RedisDoor.directly(id));
        if (!answer.isRefusal()) {
            taken.add(id);
        }
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            leave();
        }
    }

    private synchronized Resp session() throws IOException {
        var known = session;
        if (known != null) {
            return known;
        }
        var fresh = nodes.session(address, RedisNodes.LIMIT);
        session = fresh;
        return fresh;
    }

    private synchronized void leave() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
