package parity.ci.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One subject: what each side says of it, and what comes of it. */
public record Row(Subject subject, List<Fact> facts, Ruling ruling, Optional<String> exemption, double share) {

    /** The verdict, and what else is to be said: contradictions within one side, legs that float. */
    public record Ruling(Verdict verdict, List<String> notes) {
        public Ruling {
            notes = List.copyOf(notes);
        }
    }

    public Row {
        facts = List.copyOf(facts);
    }

    public Verdict verdict() {
        return ruling.verdict();
    }

    public List<Fact> of(Side side) {
        return facts.stream().filter(fact -> fact.side() == side).toList();
    }

    /** What a side says, each version once, in the order of the files. */
    public String said(Side side) {
        return String.join(
                ", ",
                of(side).stream()
                        .map(fact -> fact.isUnresolved()
                                ? fact.claim().text() + " ?"
                                : fact.claim().text())
                        .distinct()
                        .toList());
    }

    /** Only what both sides can have, and services, count. */
    public boolean counts() {
        return exemption.isEmpty() && (!verdict().isOneSided() || subject.kind() == Kind.SERVICE);
    }

    public int weight() {
        return counts() ? subject.kind().weight() : 0;
    }

    /** True where both sides were there to be compared. */
    public boolean isCompared() {
        return !verdict().isOneSided();
    }

    boolean has(Predicate<Fact> property) {
        return facts.stream().anyMatch(property);
    }
}
