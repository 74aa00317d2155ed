package parity.ci.agreement;

import java.util.Map;
import java.util.Set;

/** The names that version switchers have for products. */
final class Tools {

    private static final Map<String, String> OTHERS = Map.of(
            "nodejs", "node",
            "golang", "go",
            "postgres", "postgresql",
            "core:node", "node",
            "core:java", "java",
            "mvn", "maven",
            "dotnet-core", "dotnet",
            "openjdk", "java");

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
