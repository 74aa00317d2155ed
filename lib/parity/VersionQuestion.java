package parity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parity.ci.agreement.Subject;
import parity.compose.Container;
import parity.health.Reach;
import parity.json.Json;
import parity.wire.Http;
import parity.wire.Line;
import parity.wire.Postgres;
import parity.wire.Postgres.Login;
import parity.wire.Resp;

/** Asks one server for its version, in its own language; empty where its port is not published. */
record VersionQuestion(Container container, Map<String, String> environment, Reach reach) {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Set<String> KNOWN =
            Set.of("postgresql", "patroni", "redis", "valkey", "etcd", "mysql", "mariadb");

    private static final int PATRONI = 8008;
    private static final int LONGEST = 80;

    /** The environment holds passwords. */
    @Override
    public String toString() {
        return container.name();
    }

    static boolean isKnown(Subject subject) {
        return KNOWN.contains(subject.name());
    }

    Optional<String> ask(Subject subject) throws IOException {
        return switch (subject.name()) {
            case "postgresql" -> postgres();
            case "patroni" -> patroni("patroni", "version");
            case "redis", "valkey" -> redis(subject.name());
            case "etcd" ->
                page(2379, "/version").map(page -> page.get("etcdserver").text());
            default -> mysql();
        };
    }

    /** Patroni tells the version of its server without a password. */
    private Optional<String> postgres() throws IOException {
        var number = patroni("server_version");
        if (number.isPresent()) {
            return number.map(VersionQuestion::dotted);
        }
        var server = reach.at(container, 5432);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        try (var session = Postgres.to(server.get(), login(), LIMIT)) {
            return Optional.of(session.ask("SHOW server_version").split(" ")[0]);
        }
    }

    private Login login() {
        var user = environment.getOrDefault("POSTGRES_USER", "postgres");
        return new Login(
                user, environment.getOrDefault("POSTGRES_PASSWORD", ""), environment.getOrDefault("POSTGRES_DB", user));
    }

    /** 170006 is 17.6; before version 10 there was one part more: 90624 is 9.6.24. */
    static String dotted(String number) {
        int all = Integer.parseInt(number);
        return all >= 100_000
                ? "%d.%d".formatted(all / 10_000, all % 10_000)
                : "%d.%d.%d".formatted(all / 10_000, all / 100 % 100, all % 100);
    }

    private Optional<String> patroni(String... path) throws IOException {
        return page(PATRONI, "/patroni").map(page -> page.at(path).text()).filter(text -> !text.isEmpty());
    }

    private Optional<Json> page(int port, String path) throws IOException {
        var server = reach.at(container, port);
        return server.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.parse(new Http(server.get(), LIMIT).get(path).body()));
    }

    /** Nodes of Redis often listen at ports of their own. */
    private Optional<String> redis(String product) throws IOException {
        var server = reach.at(container, 6379).or(this::first);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        try (var redis = Resp.to(server.get(), LIMIT)) {
            var password = password();
            if (!password.isEmpty()) {
                redis.ask("AUTH", password);
            }
            var info = redis.ask("INFO", "server");
            if (info.isRefusal()) {
                throw new IOException(info.text());
            }
            return field(info.text(), product + "_version:").or(() -> field(info.text(), "redis_version:"));
        }
    }

    private Optional<InetSocketAddress> first() {
        return container.ports().stream()
                .flatMap(port -> reach.at(container, port.target()).stream())
                .findFirst();
    }

    private String password() {
        return Stream.of("REDIS_PASSWORD", "VALKEY_PASSWORD", "REDISCLI_AUTH")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> field(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst();
    }

    /** The server speaks first: four bytes of length, its protocol, and its version up to a zero. */
    private Optional<String> mysql() throws IOException {
        var server = reach.at(container, 3306);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        try (var line = Line.to(server.get(), LIMIT)) {
            line.read(5);
            var version = new StringBuilder();
            for (int c = line.read(); c > 0 && version.length() < LONGEST; c = line.read()) {
                version.append((char) c);
            }
            // MariaDB hides behind an older number, for the sake of older clients.
            return Optional.of(version.toString().replaceFirst("^5\\.5\\.5-", ""));
        }
    }
}
