package parity.drill.judgement;

import java.util.List;
import parity.drill.chronicle.Chronicle;
import parity.drill.figure.Figures;
import parity.failure.Exit;

/** What one round of a drill came to: its figures, and each promise held or missed. */
public record Verdict(
        Figures figures, List<Ruling> rulings, boolean isProvenWrong, List<String> doubts, List<String> notes) {

    public Verdict {
        rulings = List.copyOf(rulings);
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
    }

    public static Verdict of(Chronicle chronicle, Expectations expectations) {
        var figures = Figures.of(chronicle);
        var expected = expectations.inForce(figures);
        return new Verdict(
                figures,
                expected.stream().map(expectation -> expectation.on(figures)).toList(),
                expected.stream()
                        .filter(expectation -> expectation.isProof(figures))
                        .anyMatch(expectation -> !expectation.on(figures).held()),
                new Doubts(figures).sentences(),
                new Notes(figures).sentences());
    }

    public boolean isHeld() {
        return exit() == Exit.DONE;
    }

    /** Doubts make a round worthless, unless it showed what no doubt takes away. */
    public Exit exit() {
        boolean isAllHeld = rulings.stream().allMatch(Ruling::held);
        return doubts.isEmpty() ? isAllHeld ? Exit.DONE : Exit.FINDINGS : isProvenWrong ? Exit.FINDINGS : Exit.FAILED;
    }

    public long heldCount() {
        return rulings.stream().filter(Ruling::held).count();
    }
}
