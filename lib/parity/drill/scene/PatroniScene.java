package parity.drill.scene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import parity.compose.Container;
import parity.drill.bound.Bound;
import parity.drill.bound.PatroniBound;
import parity.drill.client.BackDoor;
import parity.drill.client.Door;
import parity.drill.client.PostgresBackDoor;
import parity.drill.client.PostgresDoor;
import parity.drill.client.PostgresTable;
import parity.drill.fault.Fault;
import parity.drill.fault.Part;
import parity.drill.harm.Blow;
import parity.drill.harm.SynchronousMode;
import parity.drill.node.ContainerLog;
import parity.drill.node.PatroniNodes;
import parity.drill.node.Proxy;
import parity.drill.sight.PostgresSight;
import parity.drill.sight.Sight;
import parity.failure.Failure;
import parity.json.Json;
import parity.stack.Stack;
import parity.wire.Postgres;
import parity.wire.Postgres.Login;

/** PostgreSQL under Patroni, written to and read from through HAProxy, looked at in each node. */
public record PatroniScene(PatroniNodes nodes, Proxy proxy, Json config, boolean skipsTtl) implements Scene {

    public static final String MODE = "mode";
    public static final String SYNCHRONOUS = "synchronous";

    /**
     * Until the replica that is left follows the new leader. One that is still asking for the old one, and finds it, hears
     * its last word, which nobody else has: it must be rewound, and meanwhile nobody reads.
     */
    private static final Duration TURNED = Duration.ofSeconds(3);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    public static PatroniScene of(Stack stack, boolean skipsTtl) {
        var nodes = PatroniNodes.of(stack);
        return new PatroniScene(nodes, Proxy.of(stack), nodes.page().config(), skipsTtl);
    }

    /** That a write is acknowledged only when a replica has it too. */
    public static Blow synchronously(Stack stack) {
        var nodes = PatroniNodes.of(stack);
        return Blow.of(SynchronousMode.harm(nodes, nodes.page().config()));
    }

    @Override
    public Part part() {
        return Part.PATRONI;
    }

    @Override
    public String place() {
        return "table parity_drill.written";
    }

    /** A new leader chooses whom it waits for; until it has, nobody may take over from it. */
    @Override
    public Optional<String> lack() {
        try {
            return isSynchronous() && !nodes.page().hasSynchronousReplica()
                    ? Optional.of("Patroni is in synchronous mode and has no synchronous replica")
                    : Optional.empty();
        } catch (Failure e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public void prepare() {
        tell(PostgresTable.creation());
    }

    @Override
    public void tidy() {
        tell(PostgresTable.REMOVAL);
    }

    @Override
    public Door writes() {
        return new PostgresDoor(proxy.write(), login(), PostgresTable::insertion);
    }

    @Override
    public Door reads() {
        return new PostgresDoor(proxy.read(), login(), _ -> PostgresTable.look());
    }

    @Override
    public Map<String, Sight> sights() {
        var sights = new LinkedHashMap<String, Sight>();
        nodes.containers()
                .forEach((service, container) -> sights.put(
                        service, new PostgresSight(nodes.stack().engine(), container.name(), nodes.superuser())));
        return sights;
    }

    @Override
    public BackDoor backDoor(String leader, AtomicLong ids, BooleanSupplier isAnotherLeading) {
        var container = nodes.container(leader).name();
        return new PostgresBackDoor(nodes.stack().engine(), container, nodes.superuser(), ids, isAnotherLeading);
    }

    @Override
    public Blow blow(Fault fault, String leader) {
        return new PatroniBlows(nodes, skipsTtl).of(fault, leader);
    }

    @Override
    public Bound bound(Fault fault) {
        var bound = PatroniBound.of(config);
        return skipsTtl ? bound.withoutTtl() : bound.under(fault.word());
    }

    @Override
    public Turn turn(Fault fault) {
        return switch (fault) {
            case POSTGRES_CRASH -> Turn.forWrites();
            case DISCONNECT -> Turn.forAnother().settlingFor(TURNED);
            default -> Turn.forAnother();
        };
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put(MODE, isSynchronous() ? SYNCHRONOUS : "asynchronous");
        for (var name : new String[] {"ttl", "loop_wait", "retry_timeout"}) {
            settings.put(name, config.get(name).isPresent() ? config.get(name).text() : "default");
        }
        var page = nodes.page().patroni();
        settings.put("patroni", page.at("patroni", "version").text());
        settings.put("postgresql", String.valueOf(page.get("server_version").number() / 10_000));
        if (skipsTtl) {
            settings.put("skip-ttl", "yes");
        }
        return settings;
    }

    @Override
    public Set<Long> present(long highest, List<Long> behind) {
        try (var session = session()) {
            var found = PostgresTable.ids(session, PostgresTable.BEHIND, highest, LIMIT);
            found.retainAll(Set.copyOf(behind));
            found.addAll(PostgresTable.ids(session, PostgresTable.WRITTEN, highest, LIMIT));
            return found;
        } catch (IOException e) {
            throw new Failure("what was written cannot be read back: " + e.getMessage());
        }
    }

    @Override
    public String wayBack(String node, Instant since) {
        return log(nodes.container(node), since).wayBack();
    }

    @Override
    public List<String> excuses(Instant since) {
        return nodes.containers().values().stream()
                .map(node -> node.service() + " " + log(node, since).lastWords())
                .toList();
    }

    private boolean isSynchronous() {
        return config.get("synchronous_mode").truth();
    }

    private PatroniLog log(Container node, Instant since) {
        return new PatroniLog(new ContainerLog(nodes.stack().engine(), node.name()).since(since));
    }

    private void tell(String sql) {
        try (var session = session()) {
            session.ask(sql);
        } catch (IOException e) {
            throw new Failure(
                    "cannot write through %s at %s: %s".formatted(proxy.service(), proxy.write(), e.getMessage()));
        }
    }

    private Postgres session() throws IOException {
        return Postgres.to(proxy.write(), login(), LIMIT);
    }

    private Login login() {
        var owner = nodes.postgres().owner();
        return new Login(owner.user(), owner.password(), nodes.postgres().database());
    }
}
