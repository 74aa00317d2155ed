package parity.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One fault whose gap is measured, the words that make it, and what its median may be by our own promise. */
record Trial(String title, List<String> words, Optional<Duration> bar, Optional<Tuning> tuning) {

    static final List<Trial> ALL = List.of(
            of("patroni", "kill").within(22_000),
            of("patroni", "kill", "--skip-ttl").within(3_000),
            of("patroni", "stop"),
            of("patroni", "pause"),
            of("patroni", "partition"),
            of("patroni", "postgres-crash"),
            of("patroni", "switchover").within(3_000),
            of("etcd", "kill"),
            of("redis", "kill").within(3_500),
            of("redis", "switchover"),
            new Trial("patroni kill", List.of("test-zero-data-loss", "--json"), Optional.empty(), Optional.empty())
                    .under(Tuning.SYNCHRONOUS),
            of("patroni", "kill").under(Tuning.PATRONI_DEFAULTS),
            of("redis", "kill").under(Tuning.SLOW_SENTINELS),
            of("redis", "switchover").under(Tuning.NO_REPLICA_REQUIRED));

    private static Trial of(String part, String fault, String... more) {
        var title = String.join(
                " ", Stream.concat(Stream.of(part, fault), Stream.of(more)).toList());
        var words = Stream.concat(Stream.of("test-failover", part, "--fault", fault, "--json"), Stream.of(more));
        return new Trial(title, words.toList(), Optional.empty(), Optional.empty());
    }

    private Trial within(long millis) {
        return new Trial(title, words, Optional.of(Duration.ofMillis(millis)), tuning);
    }

    private Trial under(Tuning other) {
        return new Trial("%s, %s".formatted(title, other.title()), words, bar, Optional.of(other));
    }
}
