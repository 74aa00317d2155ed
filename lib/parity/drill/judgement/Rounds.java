package parity.drill.judgement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import parity.drill.chronicle.Chronicle;
import parity.drill.figure.Figures;
import parity.drill.figure.Measure;
import parity.failure.Exit;

/** All rounds of a drill, and what they came to together. */
public record Rounds(String source, List<Verdict> verdicts) {

    public Rounds {
        verdicts = List.copyOf(verdicts);
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("a drill without a round");
        }
    }

    /** Judges what was seen in each round. */
    public static Rounds of(List<Chronicle> chronicles, Expectations expectations) {
        return new Rounds(
                expectations.source(),
                chronicles.stream()
                        .map(chronicle -> Verdict.of(chronicle, expectations))
                        .toList());
    }

    /** What was found in any round counts, then what failed. */
    public Exit exit() {
        return Stream.of(Exit.FINDINGS, Exit.FAILED)
                .filter(exit -> verdicts.stream().anyMatch(verdict -> verdict.exit() == exit))
                .findFirst()
                .orElse(Exit.DONE);
    }

    public long heldCount() {
        return verdicts.stream().filter(Verdict::isHeld).count();
    }

    /** Of each measure that any round has. */
    public Map<Measure, Spread> spreads() {
        var spreads = new EnumMap<Measure, Spread>(Measure.class);
        for (var measure : Measure.values()) {
            Spread.of(verdicts, measure::of).ifPresent(spread -> spreads.put(measure, spread));
        }
        return spreads;
    }

    public int acknowledged() {
        return total(figures -> figures.balance().acknowledged().size());
    }

    public int lost() {
        return total(figures -> figures.balance().lost().size());
    }

    int total(ToIntFunction<Figures> figure) {
        return verdicts.stream().map(Verdict::figures).mapToInt(figure).sum();
    }

    /** Each promise, with how many rounds held it and the figure of one which did not, or else of the last. */
    public List<Ruling> overall() {
        return verdicts.getFirst().rulings().stream()
                .map(Ruling::sentence)
                .map(this::overall)
                .toList();
    }

    private Ruling overall(String sentence) {
        var all = verdicts.stream()
                .flatMap(verdict -> verdict.rulings().stream())
                .filter(ruling -> ruling.sentence().equals(sentence))
                .toList();
        if (all.size() == 1) {
            return all.getFirst();
        }
        var missed = all.stream().filter(ruling -> !ruling.held()).toList();
        return missed.isEmpty()
                ? new Ruling(sentence, true, "in all %d rounds".formatted(all.size()))
                : new Ruling(
                        sentence,
                        false,
                        "in %d of %d rounds: %s"
                                .formatted(
                                        missed.size(),
                                        all.size(),
                                        missed.getFirst().figure()));
    }
}
