package parity.resource;

import java.util.Arrays;
import java.util.Optional;
import parity.config.Version;

/** What made some data, or is about to read it: a server of a kind and version, on one of the engines. */
public record Vintage(String engine, Kind kind, Version version) {

    /** Why a server cannot read the data of this one; empty where it can. */
    Optional<String> refusalOf(Vintage reader) {
        if (kind != reader.kind) {
            return Optional.of("they are of %s".formatted(kind.product()));
        }
        if (!engine.equals(reader.engine)) {
            return Optional.of("they were made on engine '%s', which owns its files in another way".formatted(engine));
        }
        return isReadBy(reader)
                ? Optional.empty()
                : Optional.of("they were made by %s %s".formatted(kind.product(), version));
    }

    public int major() {
        return version.isKnown() ? version.numbers().getFirst() : 0;
    }

    Vintage in(Version known) {
        return new Vintage(engine, kind, known);
    }

    static Optional<Vintage> read(String written) {
        var words = written.strip().split(" ", 3);
        return words.length == 3
                ? Arrays.stream(Kind.values())
                        .filter(kind -> kind.word().equals(words[1]))
                        .findFirst()
                        .map(kind -> new Vintage(words[0], kind, Version.in(words[2])))
                : Optional.empty();
    }

    /** {@code embedded postgres 17.11}: as it is kept beside the data. */
    String written() {
        return "%s %s %s\n".formatted(engine, kind.word(), version);
    }

    /** PostgreSQL changes its files with each major; the others read what is older. */
    private boolean isReadBy(Vintage reader) {
        if (!version.isKnown() || !reader.version.isKnown() || kind == Kind.DYNAMODB) {
            return true;
        }
        return kind == Kind.POSTGRES ? major() == reader.major() : reader.major() >= major();
    }
}
