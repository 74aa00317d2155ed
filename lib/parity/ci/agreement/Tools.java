package parity.ci.agreement;

import java.util.Map;
import java.util.Set;

/** The names that version switchers have for products. */
final class Tools {

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("nodejs", "node"),
            Map.entry("golang", "go"),
            Map.entry("postgres", "postgresql"),
            Map.entry("pg", "postgresql"),
            Map.entry("mongo", "mongodb"),
            Map.entry("core:node", "node"),
            Map.entry("core:java", "java"),
            Map.entry("mvn", "maven"),
            Map.entry("dotnet-core", "dotnet"),
            Map.entry("openjdk", "java"),
            Map.entry("jdk", "java"),
            Map.entry("rustup", "rust"),
            Map.entry("otp", "erlang"));

    private static final Set<String> RUNTIMES = Set.of(
            "java", "node", "python", "ruby", "go", "rust", "php", "elixir", "erlang", "dotnet", "deno", "bun", "swift",
            "dart", "julia", "kotlin", "scala", "perl", "haskell", "flutter", "crystal", "zig");

    private static final Set<String> SERVICES = Set.of(
            "postgresql",
            "redis",
            "mysql",
            "mariadb",
            "etcd",
            "rabbitmq",
            "memcached",
            "elasticsearch",
            "mongodb",
            "valkey");

    private Tools() {}

    static Subject subject(String name) {
        var known = OTHERS.getOrDefault(name, name);
        var kind = RUNTIMES.contains(known) ? Kind.RUNTIME : SERVICES.contains(known) ? Kind.SERVICE : Kind.TOOL;
        return new Subject(kind, known);
    }
}
