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

    /** PostgreSQL changes its files with each major; the others read what is older, and MySQL what its last series made. */
    private boolean isReadBy(Vintage reader) {
        if (!version.isKnown() || !reader.version.isKnown()) {
            return true;
        }
        return switch (kind) {
            case POSTGRES -> major() == reader.major();
            case MARIADB, REDIS -> isNoNewerThan(reader);
            case MYSQL -> isNoNewerThan(reader) && !skipsSeries(reader);
            case DYNAMODB -> true;
        };
    }

    /** As far as both say: 8 may be any 8. */
    private boolean isNoNewerThan(Vintage reader) {
        var theirs = reader.version.numbers();
        int series = Math.min(2, Math.min(version.numbers().size(), theirs.size()));
        return new Version(version.numbers().subList(0, series)).compareTo(new Version(theirs.subList(0, series))) <= 0;
    }

    /** From 5.7 the way leads through 8.0, and from there through 8.4. */
    private boolean skipsSeries(Vintage reader) {
        return major() < 8 && reader.version.isAtLeast(Version.in("8.1")) || isBefore84() && reader.major() > 8;
    }

    private boolean isBefore84() {
        return version.numbers().size() > 1 && !version.isAtLeast(Version.in("8.4"));
    }
}
