package parity.drill.scene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import parity.drill.bound.Bound;
import parity.drill.bound.SentinelBound;
import parity.drill.client.BackDoor;
import parity.drill.client.Door;
import parity.drill.client.RedisBackDoor;
import parity.drill.client.RedisDoor;
import parity.drill.fault.Fault;
import parity.drill.fault.Part;
import parity.drill.harm.Blow;
import parity.drill.node.ContainerLog;
import parity.drill.node.RedisNodes;
import parity.drill.sight.RedisSight;
import parity.drill.sight.Sight;
import parity.failure.Failure;
import parity.stack.Stack;
import parity.wire.Resp.Reply;

/** Redis under Sentinel, written to by a client that asks the Sentinels for the master, looked at in each node. */
public record RedisScene(Stack stack, RedisNodes nodes) implements Scene {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    public static RedisScene of(Stack stack) {
        return new RedisScene(stack, RedisNodes.of(stack));
    }

    @Override
    public Part part() {
        return Part.REDIS;
    }

    @Override
    public String place() {
        return "set " + RedisDoor.KEY;
    }

    @Override
    public void prepare() {
        tidy();
    }

    @Override
    public void tidy() {
        onMaster(RedisDoor.removal());
    }

    @Override
    public Door writes() {
        return new RedisDoor(nodes, RedisDoor::write);
    }

    @Override
    public Door reads() {
        return new RedisDoor(nodes, RedisDoor::read);
    }

    @Override
    public Map<String, Sight> sights() {
        var sights = new LinkedHashMap<String, Sight>();
        nodes.nodes().forEach((node, address) -> sights.put(node, new RedisSight(nodes, address)));
        return sights;
    }

    @Override
    public BackDoor backDoor(String leader, AtomicLong ids, BooleanSupplier isAnotherLeading) {
        return new RedisBackDoor(nodes, nodes.address(leader), ids, isAnotherLeading);
    }

    @Override
    public Blow blow(Fault fault, String leader) {
        return fault == Fault.SWITCHOVER
                ? Blow.of(leader, this::switchOver)
                : new Wounds(stack).of(fault, nodes.container(leader));
    }

    @Override
    public Bound bound(Fault fault) {
        var settings = asked(nodes::settings);
        return SentinelBound.ofMillis(
                        millis(settings, SentinelBound.DOWN_AFTER), millis(settings, SentinelBound.FAILOVER_TIMEOUT))
                .under(fault.word());
    }

    @Override
    public Turn turn(Fault fault) {
        return Turn.forAnother();
    }

    @Override
    public Map<String, String> settings() {
        var told = asked(nodes::settings);
        var settings = new LinkedHashMap<String, String>();
        for (var name : new String[] {SentinelBound.DOWN_AFTER, SentinelBound.FAILOVER_TIMEOUT, "quorum"}) {
            settings.put(name, RedisNodes.field(told, name));
        }
        settings.put(
                "min-replicas-to-write",
                onMaster("CONFIG", "GET", "min-replicas-to-write").item(1));
        settings.put(
                "redis",
                onMaster("INFO", "server")
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("redis_version:"))
                        .map(line -> line.substring(line.indexOf(':') + 1))
                        .findFirst()
                        .orElse(""));
        return settings;
    }

    @Override
    public Set<Long> present(long highest, List<Long> behind) {
        var found = members(RedisDoor.BEHIND);
        found.retainAll(Set.copyOf(behind));
        found.addAll(members(RedisDoor.KEY));
        return found;
    }

    @Override
    public String wayBack(String node, Instant since) {
        var lines = new ContainerLog(stack.engine(), nodes.container(node).name()).since(since);
        return lines.stream().anyMatch(line -> line.contains("Full resync from master")) ? "re-clone" : "replay";
    }

    private Set<Long> members(String key) {
        var answer = onMaster("SMEMBERS", key);
        if (answer.isRefusal()) {
            throw new Failure("what was written cannot be read back: " + answer.text());
        }
        return answer.items().stream()
                .map(item -> Long.parseLong(item.text()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void switchOver() {
        var answer = asked(() -> nodes.sentinel("SENTINEL", "FAILOVER", nodes.name()));
        if (answer.isRefusal()) {
            throw new Failure("the Sentinels refused a failover: " + answer.text());
        }
    }

    private interface Question {
        Reply ask() throws IOException;
    }

    private Reply onMaster(String... words) {
        return asked(() -> {
            try (var session = nodes.session(nodes.master(), LIMIT)) {
                return session.ask(words);
            }
        });
    }

    private static Reply asked(Question question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new Failure("Redis or its Sentinels do not answer: " + e.getMessage());
        }
    }

    private static long millis(Reply settings, String name) {
        var digits = RedisNodes.field(settings, name);
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
