package parity.data;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The number of a migration, {@code 2.10.1}; compared part by part, so 2.10 comes after 2.9 and 1.0 is 1. */
record MigrationVersion(String text) implements Comparable<MigrationVersion> {

    private static final Pattern FORM = Pattern.compile("\\d+([._]\\d+)*");

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** As a file name has it: an underscore stands for a dot there. */
    static MigrationVersion of(String written) {
        return new MigrationVersion(written.replace('_', '.'));
    }

    @Override
    public int compareTo(MigrationVersion other) {
        var mine = parts();
        var theirs = other.parts();
        return IntStream.range(0, Math.max(mine.size(), theirs.size()))
                .map(i -> part(mine, i).compareTo(part(theirs, i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    boolean is(MigrationVersion other) {
        return compareTo(other) == 0;
    }

    @Override
    public String toString() {
        return text;
    }

    private List<BigInteger> parts() {
        return Stream.of(text.split("\\.", -1)).map(BigInteger::new).toList();
    }

    private static BigInteger part(List<BigInteger> parts, int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }
}
