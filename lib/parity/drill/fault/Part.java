package parity.drill.fault;

import java.util.Locale;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** What a drill breaks: the word of the command line, in capitals. */
public enum Part {
    PATRONI,
    REDIS,
    ETCD,
    HAPROXY;

    /** The one that was typed. */
    public static Part named(String word) {
        var known = Stream.of(values()).map(Part::word).toList();
        return Stream.of(values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "no part '%s' to drill%s; there are: %s"
                                .formatted(word, Nearest.hint(word, known), String.join(", ", known))));
    }

    /** Whether what it strikes could cost data that a backup holds; Redis is a cache, of which there is none. */
    public boolean risksData() {
        return this == PATRONI || this == ETCD;
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
