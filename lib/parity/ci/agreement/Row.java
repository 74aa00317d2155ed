package parity.ci.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One subject: what each side says of it, and what comes of it. */
public record Row(Subject subject, List<Fact> facts, Ruling ruling, Optional<String> exemption, double share) {

    /**
     * The verdict, and what else is to be said: contradictions within one side, legs that float.
     *
     * <p>The part is what these leave of what the verdict earns.
     */
    public record Ruling(Verdict verdict, List<String> notes, double part) {
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
                        .map(fact -> isOpen(fact)
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

    /** Nobody knows what it is, nor that it is the very image that the other side has. */
    boolean isOpen(Fact fact) {
        return fact.isUnresolved() || (fact.claim() instanceof Claim.Pinned && !isElsewhere(fact));
    }

    /** Unless it is pinned, to what the other side has. */
    boolean floats(Fact fact) {
        return fact.isFloating() && (fact.claim().digest().isEmpty() || !isElsewhere(fact));
    }

    private boolean isElsewhere(Fact image) {
        return facts.stream()
                .filter(fact -> fact.side() != image.side())
                .anyMatch(fact -> fact.claim().digest().equals(image.claim().digest()));
    }

    boolean has(Predicate<Fact> property) {
        return facts.stream().anyMatch(property);
    }
}
