package parity.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.engine.Engine;
import parity.engine.Execution;
import parity.failure.Failure;
import parity.json.Json;
import parity.terminal.Secrets;

/** A Redis in its container, asked with the client that lies beside it; what it is, or why it does not say. */
record RedisNode(Engine engine, Container container, String password, Role role, String reason) {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int USUAL_PORT = 6379;
    private static final int PATIENCE_MS = 5000;

    /** What it answers to ROLE. */
    enum Role {
        MASTER,
        REPLICA,
        SENTINEL,
        SILENT
    }

    static RedisNode of(ComposeService service, Container container, Engine engine) {
        var known = new RedisNode(engine, container, "", Role.SILENT, "does not run");
        return container.isRunning()
                ? known.with(password(service, container, engine)).asked()
                : known;
    }

    /** Keys of all its databases: {@code db0:keys=5,expires=0,...}. */
    long keys() {
        return keys(say("INFO keyspace"));
    }

    static long keys(String keyspace) {
        return keyspace.lines()
                .filter(line -> line.startsWith("db") && line.contains(":keys="))
                .map(line -> line.substring(line.indexOf('=') + 1, line.indexOf(',')))
                .mapToLong(Long::parseLong)
                .sum();
    }

    /**
     * Empties it and returns how many replicas have done so, too. The size is asked in the same transaction: what an
     * application writes the moment after is not what was there.
     */
    int flush(int replicas) {
        var answers = say("MULTI\\nFLUSHALL\\nDBSIZE\\nEXEC\\nWAIT %d %d".formatted(replicas, PATIENCE_MS))
                .lines()
                .toList();
        if (answers.size() < 2
                || !answers.contains("OK")
                || !answers.get(answers.size() - 2).equals("0")) {
            throw new Failure("%s did not empty itself: %s".formatted(this, String.join(" ", answers)));
        }
        return Integer.parseInt(answers.getLast());
    }

    @Override
    public String toString() {
        return container.service();
    }

    private RedisNode with(String password) {
        return new RedisNode(engine, container, password, role, reason);
    }

    private RedisNode asked() {
        var answer = run("ROLE");
        var word = answer.out().lines().findFirst().orElse("");
        return switch (word) {
            case "master" -> as(Role.MASTER, "");
            case "slave" -> as(Role.REPLICA, "follows");
            case "sentinel" -> as(Role.SENTINEL, "");
            default ->
                as(
                        Role.SILENT,
                        word.startsWith("NOAUTH") || word.startsWith("WRONGPASS")
                                ? "refuses the password of its environment (REDIS_PASSWORD)"
                                : "does not answer: " + answer.words());
        };
    }

    private RedisNode as(Role role, String reason) {
        return new RedisNode(engine, container, password, role, reason);
    }

    private String say(String lines) {
        var answer = run(lines);
        if (!answer.succeeded() || answer.out().contains("ERR ") || answer.out().contains("NOREPLICAS")) {
            throw new Failure("%s: %s".formatted(this, answer.words()));
        }
        return answer.out();
    }

    /** Through a shell, because one connection must say it all. */
    private Execution run(String lines) {
        var script = "printf '%s\\n' | redis-cli --no-auth-warning -p %d".formatted(lines, port());
        var variables = password.isEmpty() ? Map.<String, String>of() : Map.of("REDISCLI_AUTH", password);
        return engine.run(container.id(), List.of("sh", "-c", script), variables, LIMIT);
    }

    /** The port inside, which is the published one's target where there is one. */
    private int port() {
        return container.ports().stream()
                .filter(port -> port.protocol().equals("tcp"))
                .mapToInt(Container.Binding::target)
                .findFirst()
                .orElse(USUAL_PORT);
    }

    private static String password(ComposeService service, Container container, Engine engine) {
        var password = Stream.of("REDIS_PASSWORD", "VALKEY_PASSWORD", "REDISCLI_AUTH")
                .map(name -> service.environment().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .or(() -> requiredBy(engine.get("/containers/%s/json".formatted(container.id()))))
                .orElse("");
        Secrets.learn("PASSWORD", password);
        return password;
    }

    /** {@code redis-server --requirepass SECRET}, as many a compose file has it. */
    private static Optional<String> requiredBy(Json container) {
        var words = new ArrayList<String>();
        container
                .get("Args")
                .items()
                .forEach(word -> words.addAll(List.of(word.text().split(" ", -1))));
        int flag = words.indexOf("--requirepass");
        return flag < 0 || flag + 1 == words.size() ? Optional.empty() : Optional.of(words.get(flag + 1));
    }
}
