package parity.drill;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import parity.drill.bound.Bound;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.client.BackDoor;
import parity.drill.client.Door;
import parity.drill.fault.Fault;
import parity.drill.fault.Part;
import parity.drill.harm.Blow;
import parity.drill.scene.Scene;
import parity.drill.scene.Turn;
import parity.drill.sight.Sight;
import parity.failure.Failure;

/** Three nodes in memory, one of which leads; whoever is killed is followed by the next, as wrongly as was planted. */
final class FakeCluster implements Scene {

    private static final List<String> NODES = List.of("node1", "node2", "node3");

    private final ConcurrentSkipListSet<Long> kept = new ConcurrentSkipListSet<>();
    private final List<Wrong> wrongs;
    private final Bound bound;
    private volatile Outage outage = Outage.none(NODES.getFirst());
    private long lost;

    private FakeCluster(Bound bound, Wrong... wrongs) {
        this.wrongs = List.of(wrongs);
        this.bound = bound;
    }

    /** One outage after the other, each as wrong as the next of these; past them all is as it should be. */
    static FakeCluster with(Bound bound, Wrong... wrongs) {
        return new FakeCluster(bound, wrongs);
    }

    /** The one that was acknowledged and thrown away; 0 where none was. */
    long lost() {
        return lost;
    }

    boolean isWell() {
        return outage.isOver();
    }

    @Override
    public Part part() {
        return Part.PATRONI;
    }

    @Override
    public String place() {
        return "a set in memory";
    }

    @Override
    public Optional<String> lack() {
        return outage.lack();
    }

    @Override
    public void prepare() {
        tidy();
    }

    @Override
    public void tidy() {
        requireLeader();
        kept.clear();
    }

    @Override
    public Door writes() {
        return () -> passage(id -> kept.add(id));
    }

    @Override
    public Door reads() {
        return () -> passage(_ -> {});
    }

    @Override
    public Map<String, Sight> sights() {
        var sights = new LinkedHashMap<String, Sight>();
        NODES.forEach(node -> sights.put(node, new NodeSight(node)));
        return sights;
    }

    @Override
    public BackDoor backDoor(String leader, AtomicLong ids, BooleanSupplier isAnotherLeading) {
        return BackDoor.NONE;
    }

    @Override
    public Blow blow(Fault fault, String leader) {
        return Blow.of(leader, () -> kill(leader));
    }

    @Override
    public Bound bound(Fault fault) {
        return bound;
    }

    @Override
    public Turn turn(Fault fault) {
        return new Turn(true, true, Duration.ZERO, Duration.ofMillis(1));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Set<Long> present(long highest, List<Long> behind) {
        requireLeader();
        return new HashSet<>(kept.headSet(highest, true));
    }

    @Override
    public String wayBack(String node, Instant since) {
        return "replay";
    }

    private void kill(String leader) {
        int number = outage.number() + 1;
        var wrong = number <= wrongs.size() ? wrongs.get(number - 1) : Wrong.NONE;
        var next = NODES.get((NODES.indexOf(leader) + 1) % NODES.size());
        outage = Outage.begun(number, leader, next, wrong);
        lost = wrong.losesOne() ? kept.pollFirst() : 0;
    }

    private void requireLeader() {
        if (outage.leader().isEmpty()) {
            throw new Failure("what was written cannot be read back: nobody leads");
        }
    }

    private Door.Passage passage(Deed deed) throws IOException {
        var known = outage.leader().orElseThrow(() -> new IOException("connection refused"));
        return new Door.Passage() {
            @Override
            public void pass(long id) throws IOException {
                if (outage.leader().filter(known::equals).isEmpty()) {
                    throw new IOException("connection reset");
                }
                deed.on(id);
            }

            @Override
            public void close() {}
        };
    }

    private interface Deed {
        void on(long id);
    }

    private final class NodeSight implements Sight {

        private final String node;

        NodeSight(String node) {
            this.node = node;
        }

        @Override
        public Look look(Duration limit) throws IOException {
            var role = outage.role(node);
            if (role == Role.SILENT) {
                throw new IOException("nobody is there");
            }
            return new Look(role, role == Role.PRIMARY, "");
        }

        @Override
        public void close() {}
    }
}
