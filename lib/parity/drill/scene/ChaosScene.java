package parity.drill.scene;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import parity.drill.bound.Bound;
import parity.drill.client.BackDoor;
import parity.drill.client.Door;
import parity.drill.fault.Fault;
import parity.drill.fault.Ordeal;
import parity.drill.fault.Part;
import parity.drill.harm.Blow;
import parity.drill.sight.Sight;
import parity.stack.Stack;

/** Trouble of any kind, as the clients of a scene see it: it lasts as long as was said, whatever comes of it. */
public record ChaosScene(Stack stack, Scene clients, Ordeal ordeal) implements Scene {

    @Override
    public Part part() {
        return ordeal.aim().part(stack);
    }

    @Override
    public String place() {
        return clients.place();
    }

    @Override
    public Optional<String> lack() {
        return clients.lack();
    }

    @Override
    public void prepare() {
        clients.prepare();
    }

    @Override
    public void tidy() {
        clients.tidy();
    }

    @Override
    public Door writes() {
        return clients.writes();
    }

    @Override
    public Door reads() {
        return clients.reads();
    }

    @Override
    public Map<String, Sight> sights() {
        return clients.sights();
    }

    @Override
    public BackDoor backDoor(String leader, AtomicLong ids, BooleanSupplier isAnotherLeading) {
        return clients.backDoor(leader, ids, isAnotherLeading);
    }

    @Override
    public Blow blow(Fault fault, String leader) {
        return new Strike(stack, ordeal, ordeal.aim().container(stack, leader)).blow();
    }

    /** Settings promise something to who loses the leader, and nothing to who has a slow one. */
    @Override
    public Bound bound(Fault fault) {
        boolean isLost = ordeal.aim().isLeader() && (fault == Fault.KILL || fault == Fault.PARTITION);
        return isLost ? clients.bound(fault) : Bound.none("no setting limits what " + fault.word() + " does");
    }

    @Override
    public Turn turn(Fault fault) {
        return Turn.after(ordeal.stay());
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<>(ordeal.settings());
        settings.putAll(clients.settings());
        return settings;
    }

    @Override
    public Set<Long> present(long highest, List<Long> behind) {
        return clients.present(highest, behind);
    }

    @Override
    public String wayBack(String node, Instant since) {
        return clients.wayBack(node, since);
    }

    @Override
    public List<String> excuses(Instant since) {
        return clients.excuses(since);
    }
}
