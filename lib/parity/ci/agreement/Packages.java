package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parity.ci.agreement.Claim.Exactly;
import parity.ci.agreement.Claim.Unresolved;

/** What the names of installed packages tell: {@code postgresql-17} is one version, {@code redis-server} any. */
final class Packages {

    private static final Set<String> INSTALLERS = Set.of("apt-get", "apt", "apk", "dnf", "yum", "microdnf", "aptitude");
    private static final Set<String> INSTALLS = Set.of("install", "add", "download");

    /** Names that end, or go on, in the version. */
    private static final Map<String, Subject> NUMBERED = Map.ofEntries(
            Map.entry("postgresql-", new Subject(Kind.SERVICE, "postgresql")),
            Map.entry("postgresql", new Subject(Kind.SERVICE, "postgresql")),
            Map.entry("openjdk-", new Subject(Kind.RUNTIME, "java")),
            Map.entry("openjdk", new Subject(Kind.RUNTIME, "java")),
            Map.entry("temurin-", new Subject(Kind.RUNTIME, "java")),
            Map.entry("java-", new Subject(Kind.RUNTIME, "java")),
            Map.entry("python3.", new Subject(Kind.RUNTIME, "python")),
            Map.entry("golang-", new Subject(Kind.RUNTIME, "go")),
            Map.entry("php8.", new Subject(Kind.RUNTIME, "php")),
            Map.entry("ruby3.", new Subject(Kind.RUNTIME, "ruby")));

    /** Servers whose package is of whatever version the system has. */
    private static final Map<String, String> SERVERS = Map.ofEntries(
            Map.entry("postgresql", "postgresql"),
            Map.entry("redis-server", "redis"),
            Map.entry("redis", "redis"),
            Map.entry("valkey-server", "valkey"),
            Map.entry("valkey", "valkey"),
            Map.entry("etcd-server", "etcd"),
            Map.entry("mariadb-server", "mariadb"),
            Map.entry("mysql-server", "mysql"),
            Map.entry("default-mysql-server", "mysql"),
            Map.entry("rabbitmq-server", "rabbitmq"),
            Map.entry("memcached", "memcached"),
            Map.entry("mongodb-org", "mongodb"));

    private static final String UNSAID =
            "a package without a version in its name; say it with a label " + Labels.PREFIX;
    private static final String OF_SYSTEM = "the version is that of the system that the job runs on";

    private Packages() {}

    /** Quicker than to take a script apart. */
    static boolean mayBeInstalled(String script) {
        return INSTALLERS.stream().anyMatch(script::contains);
    }

    /** The packages that a command line installs; empty for any other. */
    static List<String> installed(List<String> command) {
        var words = command.stream().filter(word -> !word.equals("sudo")).toList();
        if (words.size() < 3 || !INSTALLERS.contains(words.getFirst())) {
            return List.of();
        }
        var rest = words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
        return rest.isEmpty() || !INSTALLS.contains(rest.getFirst()) ? List.of() : rest.subList(1, rest.size());
    }

    /** What a system's service is of, which mostly bears the name of its package. */
    static Subject server(String name) {
        return Tools.subject(SERVERS.getOrDefault(name, name));
    }

    static List<Fact> facts(Side side, List<Written> names, String scope) {
        var facts = new ArrayList<Fact>();
        names.forEach(name -> fact(side, name, scope).ifPresent(facts::add));
        return facts;
    }

    private static Optional<Fact> fact(Side side, Written written, String scope) {
        var text = written.text();
        int pin = text.indexOf('=');
        var name = pin < 0 ? text : text.substring(0, pin);
        if (SERVERS.containsKey(name)) {
            var subject = new Subject(Kind.SERVICE, SERVERS.get(name));
            return Optional.of(Fact.of(side, subject, pinned(side, text, pin), written, scope));
        }
        return NUMBERED.entrySet().stream()
                .filter(known -> name.startsWith(known.getKey()))
                .flatMap(known -> version(name, known.getKey()).stream()
                        .map(release -> Fact.of(side, known.getValue(), new Exactly(release), written, scope)))
                .findFirst();
    }

    private static Claim pinned(Side side, String text, int pin) {
        // Debian counts epochs in front: 5:7.0.15-1.
        var version = pin < 0
                ? ""
                : text.substring(text.lastIndexOf(pin < 0 ? ' ' : ':') > pin ? text.lastIndexOf(':') + 1 : pin + 1);
        var release = Release.of(version);
        return release.hasNumbers()
                ? new Exactly(new Release(release.text(), release.numbers(), ""))
                : new Unresolved(text, side == Side.CI ? OF_SYSTEM : UNSAID);
    }

    /** The number where the prefix ends; what follows must not make another package of it. */
    private static Optional<Release> version(String name, String prefix) {
        char last = prefix.charAt(prefix.length() - 1);
        int from = last == '.' ? prefix.length() - 2 : prefix.length();
        var release = Release.of(name.substring(from));
        boolean isPlugin = prefix.startsWith("postgresql") && !release.variant().isEmpty();
        return release.hasNumbers() && from < name.length() && Release.isDigit(name.charAt(from)) && !isPlugin
                ? Optional.of(new Release(release.text(), release.numbers(), ""))
                : Optional.empty();
    }
}
