package parity.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.json.Json;

/** The health command of a container, from its compose file or its image: what is run, and how long it may take. */
record Healthcheck(List<String> words, Duration timeout) {

    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "0.0.0.0", "[::1]");

    Healthcheck {
        words = List.copyOf(words);
    }

    /** A page of the container that its health command asks for. */
    record Page(int port, String path) {}

    /** {@code Config} of a container; empty where it has none, or NONE. */
    static Optional<Healthcheck> of(Json config) {
        var check = config.get("Healthcheck");
        var test = check.get("Test").items().stream().map(Json::text).toList();
        if (test.size() < 2) {
            return Optional.empty();
        }
        var rest = test.subList(1, test.size());
        var nanos = check.get("Timeout").number();
        return Optional.of(new Healthcheck(
                test.getFirst().equals("CMD-SHELL") ? shell(config, rest) : rest,
                nanos > 0 ? Duration.ofNanos(nanos) : USUAL));
    }

    /** The page that it asks for, where it does nothing else: then it can be asked from outside just as well. */
    Optional<Page> page() {
        return PageFetch.address(words).flatMap(Healthcheck::page);
    }

    private static Optional<Page> page(String address) {
        int end = address.length();
        int slash = address.indexOf('/') >= 0 ? address.indexOf('/') : end;
        var host = address.substring(0, slash);
        int colon = host.indexOf(':', host.indexOf(']') + 1);
        var name = colon < 0 ? host : host.substring(0, colon);
        var path = slash == end ? "/" : address.substring(slash, end);
        var digits = colon < 0 ? "80" : host.substring(colon + 1);
        return HERE.contains(name) && digits.chars().allMatch(Character::isDigit) && digits.length() < 6
                ? Optional.of(new Page(Integer.parseInt(digits), path))
                : Optional.empty();
    }

    private static List<String> shell(Json config, List<String> rest) {
        var shell = config.get("Shell").items().stream().map(Json::text).toList();
        return Stream.concat((shell.isEmpty() ? List.of("/bin/sh", "-c") : shell).stream(), rest.stream())
                .toList();
    }
}
