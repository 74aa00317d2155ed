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
        if (!password(sentinel).isEmpty()) {
            approve("SET", sentinel, entrust(sentinel, name));
        }
    }

    /** The password goes in on standard input: the words of a program are anybody's to read. */
    private List<String> entrust(Container sentinel, String name) {
        return lines(
                sentinel,
                "sh",
                "-c",
                "printf %s \"$REDISCLI_AUTH\" | redis-cli -p \"$1\" -x SENTINEL SET \"$2\" auth-pass",
                "sh",
                port(sentinel, SENTINEL),
                name);
    }

    private void tell(Container sentinel, String... words) {
        var said = ask(
                sentinel,
                SENTINEL,
                Stream.concat(Stream.of("SENTINEL"), Stream.of(words)).toArray(String[]::new));
        approve(words[0], sentinel, said);
    }

    /** redis-cli ends well even when it was refused: only the answer counts. */
    private static void approve(String word, Container sentinel, List<String> said) {
        if (!said.equals(List.of("OK"))) {
            throw new Failure("SENTINEL %s at %s: %s".formatted(word, sentinel.service(), String.join(" ", said)));
        }
    }

    private List<String> ask(Container container, int usualPort, String... words) {
        var line = Stream.concat(Stream.of("redis-cli", "-p", port(container, usualPort)), Stream.of(words));
        return lines(container, line.toArray(String[]::new));
    }

    private List<String> lines(Container container, String... words) {
        return hands.run(container, Map.of("REDISCLI_AUTH", password(container)), words)
                .lines()
                .map(String::strip)
                .toList();
    }

    private static String port(Container container, int usualPort) {
        return String.valueOf(container.ports().stream()
                .findFirst()
                .map(Container.Binding::target)
                .orElse(usualPort));
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
