package parity.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.failure.Failure;
import parity.stack.Stack;

/** Tells Sentinels which node is master: the one that a replica follows, under the name by which it follows it. */
record Direction(Treatment hands, Stack stack) {

    private static final int REDIS = 6379;
    private static final int SENTINEL = 26379;

    void give(List<Container> sentinels, Container replica) {
        var role = ask(replica, REDIS, "ROLE");
        var watched = pairs(ask(sentinels.getFirst(), SENTINEL, "SENTINEL", "MASTERS"));
        var name = watched.getOrDefault("name", "");
        if (role.size() < 3 || !role.getFirst().equals("slave") || name.isEmpty()) {
            throw new Failure("%s does not say whom it follows".formatted(replica.service()));
        }
        // All forget before one learns: one that still remembers would tell the others the old master.
        sentinels.forEach(sentinel -> tell(sentinel, "REMOVE", name));
        sentinels.forEach(sentinel -> teach(sentinel, name, role.get(1), role.get(2), watched));
    }

    private void teach(Container sentinel, String name, String host, String port, Map<String, String> watched) {
        tell(sentinel, "MONITOR", name, host, port, watched.getOrDefault("quorum", "2"));
        Stream.of("down-after-milliseconds", "failover-timeout", "parallel-syncs")
                .filter(watched::containsKey)
                .forEach(setting -> tell(sentinel, "SET", name, setting, watched.getOrDefault(setting, "")));
        var password = password(sentinel);
        if (!password.isEmpty()) {
            tell(sentinel, "SET", name, "auth-pass", password);
        }
    }

    private void tell(Container sentinel, String... words) {
        var said = ask(
                sentinel,
                SENTINEL,
                Stream.concat(Stream.of("SENTINEL"), Stream.of(words)).toArray(String[]::new));
        // redis-cli ends well even when it was refused: only the answer counts.
        if (!said.equals(List.of("OK"))) {
            throw new Failure("SENTINEL %s at %s: %s".formatted(words[0], sentinel.service(), String.join(" ", said)));
        }
    }

    private List<String> ask(Container container, int usualPort, String... words) {
        var port = container.ports().stream()
                .findFirst()
                .map(Container.Binding::target)
                .orElse(usualPort);
        var line = Stream.concat(Stream.of("redis-cli", "-p", String.valueOf(port)), Stream.of(words));
        return hands.run(container, Map.of("REDISCLI_AUTH", password(container)), line.toArray(String[]::new))
                .lines()
                .map(String::strip)
                .toList();
    }

    private String password(Container container) {
        return stack.compose()
                .service(container.service())
                .map(service -> service.environment().getOrDefault("REDIS_PASSWORD", ""))
                .orElse("");
    }

    /** Names and values in turn, a line each. */
    private static Map<String, String> pairs(List<String> lines) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            pairs.putIfAbsent(lines.get(i), lines.get(i + 1));
        }
        return pairs;
    }
}
