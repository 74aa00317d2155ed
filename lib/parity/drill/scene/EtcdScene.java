package parity.drill.scene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.drill.bound.Bound;
import parity.drill.bound.PatroniBound;
import parity.drill.chronicle.Chronicle;
import parity.drill.fault.Fault;
import parity.drill.fault.Part;
import parity.drill.harm.Blow;
import parity.drill.harm.Harm;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Kind;
import parity.health.Reach;
import parity.json.Json;
import parity.stack.Stack;
import parity.wire.Http;

/** etcd, which nobody writes to but Patroni: what an application sees of its trouble is what PostgreSQL does. */
public record EtcdScene(Stack stack, PatroniScene database) implements ThroughDatabase {

    private static final int CLIENTS = 2379;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Part part() {
        return Part.ETCD;
    }

    /** Its leader; where a majority must go, that one and as many others as it takes. */
    @Override
    public Blow blow(Fault fault, String leader) {
        var first = leadFirst();
        if (fault != Fault.QUORUM) {
            return new Wounds(stack).of(fault, first.getFirst());
        }
        var harms = first.stream()
                .limit(first.size() / 2 + 1)
                .map(member -> new Wounds(stack).harm(Fault.KILL, member))
                .toList();
        return new Blow(String.join(" and ", harms.stream().map(Harm::service).toList()), harms, () -> {});
    }

    @Override
    public Bound bound(Fault fault) {
        boolean isMajorityLeft = fault != Fault.QUORUM && members().count() > 2;
        return PatroniBound.of(database.config()).withoutEtcd(isMajorityLeft);
    }

    /** As long as it would take until somebody took over, if nothing held the leader. */
    @Override
    public Turn turn(Fault fault) {
        return Turn.after(database.bound(Fault.KILL).limit());
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<>(database.settings());
        settings.put(Chronicle.FAILSAFE, database.config().get("failsafe_mode").truth() ? "on" : "off");
        settings.put("members", String.valueOf(members().toList().size()));
        return settings;
    }

    @Override
    public String beside() {
        var leaders = new ArrayList<String>();
        var silent = new ArrayList<String>();
        members().forEach(member -> {
            var status = status(member);
            if (status.isEmpty()) {
                silent.add(member.service());
            } else if (leads(status.get())) {
                leaders.add(member.service());
            }
        });
        return new Circle(leaders, silent).words();
    }

    private List<Container> leadFirst() {
        var all = members().toList();
        if (all.isEmpty()) {
            throw new Failure(Exit.MISSING, "no etcd runs here");
        }
        return Stream.concat(all.stream().filter(this::leads), all.stream().filter(member -> !leads(member)))
                .toList();
    }

    private Stream<Container> members() {
        var present = stack.containers();
        return stack.compose().services().stream()
                .filter(service -> Kind.of(service) == Kind.ETCD)
                .flatMap(service -> present.first(service.name()).stream());
    }

    private boolean leads(Container member) {
        return status(member).filter(EtcdScene::leads).isPresent();
    }

    private static boolean leads(Json status) {
        return status.get("leader")
                .text()
                .equals(status.at("header", "member_id").text());
    }

    /** What a member says of itself; empty where it says nothing. */
    private Optional<Json> status(Container member) {
        var reach = new Reach(stack.engine().endpoint().host());
        return reach.at(member, CLIENTS).flatMap(address -> {
            try {
                var page = new Http(address, LIMIT).post("/v3/maintenance/status", "{}");
                return Optional.of(Json.parse(page.body()));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }
}
