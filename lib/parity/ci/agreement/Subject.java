package parity.ci.agreement;

import java.util.Comparator;

/** What both sides are asked about: a product, never the name that a service happens to have. */
public record Subject(Kind kind, String name) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::name);

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
