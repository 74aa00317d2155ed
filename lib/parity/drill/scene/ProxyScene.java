package parity.drill.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import parity.drill.bound.Bound;
import parity.drill.client.BackDoor;
import parity.drill.client.Door;
import parity.drill.fault.Fault;
import parity.drill.fault.Part;
import parity.drill.harm.Blow;
import parity.drill.sight.Sight;
import parity.stack.Stack;

/** HAProxy, the one door: while it is away nobody gets in, and behind it nothing changes. */
public record ProxyScene(Stack stack, PatroniScene database) implements Scene {

    private static final Duration AWAY = Duration.ofSeconds(5);

    /** To start it, and for it to have asked the nodes once. */
    private static final Duration BACK = Duration.ofSeconds(5);

    @Override
    public Part part() {
        return Part.HAPROXY;
    }

    @Override
    public String place() {
        return database.place();
    }

    @Override
    public void prepare() {
        database.prepare();
    }

    @Override
    public void tidy() {
        database.tidy();
    }

    @Override
    public Door writes() {
        return database.writes();
    }

    @Override
    public Door reads() {
        return database.reads();
    }

    @Override
    public Map<String, Sight> sights() {
        return database.sights();
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

    @Override
    public Map<String, String> settings() {
        return database.settings();
    }

    @Override
    public Set<Long> present(long highest, List<Long> behind) {
        return database.present(highest, behind);
    }

    @Override
    public String wayBack(String node, Instant since) {
        return database.wayBack(node, since);
    }
}
