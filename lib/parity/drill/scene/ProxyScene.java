package parity.drill.scene;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import parity.drill.bound.Bound;
import parity.drill.client.BackDoor;
import parity.drill.fault.Fault;
import parity.drill.fault.Part;
import parity.drill.harm.Blow;
import parity.stack.Stack;

/** HAProxy, the one door: while it is away nobody gets in, and behind it nothing changes. */
public record ProxyScene(Stack stack, PatroniScene database) implements ThroughDatabase {

    private static final Duration AWAY = Duration.ofSeconds(5);

    /** To start it, and for it to have asked the nodes once. */
    private static final Duration BACK = Duration.ofSeconds(5);

    @Override
    public Part part() {
        return Part.HAPROXY;
    }

    @Override
    public BackDoor backDoor(String leader, AtomicLong ids, BooleanSupplier isAnotherLeading) {
        return BackDoor.NONE;
    }

    @Override
    public Blow blow(Fault fault, String leader) {
        var proxy = stack.containers().first(database.proxy().service()).orElseThrow();
        return new Wounds(stack).of(fault, proxy);
    }

    @Override
    public Bound bound(Fault fault) {
        return new Bound(AWAY.plus(BACK), "away for %d s + back %d s".formatted(AWAY.toSeconds(), BACK.toSeconds()));
    }

    @Override
    public Turn turn(Fault fault) {
        return Turn.after(AWAY);
    }
}
