package parity.drill.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import parity.drill.bound.Limit;
import parity.drill.bound.LimitText;
import parity.failure.Nearest;

/** The sentences that a drill understands; they are read word by word, in small or capital letters. */
final class Sentences {

    private static final List<Sentence> KNOWN = List.of(
            limited("leader changes within", OfCluster.LeaderChanges::new),
            fixed(new OfCluster.NoLeaderChange()),
            limited("writes resume within", OfClient.WritesResume::new),
            limited("reads resume within", OfClient.ReadsResume::new),
            fixed(new OfData.AtMostLost(0)),
            new Sentence("at most 50 acknowledged writes lost", Sentences::lost),
            fixed(new OfCluster.OnePrimary()),
            fixed(new OfData.NothingBehind()),
            limited("old leader rejoins within", OfCluster.Rejoins::new),
            limited("all healthy within", OfCluster.Recovers::new),
            fixed(new OfClient.ErrorsEnd()),
            fixed(new OfClient.NoErrors()),
            fixed(new OfEtcd.FollowsFailsafe()),
            limited("the shop's orders flow again within", OfShop.OrdersFlow::new),
            fixed(new OfShop.NoErrorAfterRecovery()),
            fixed(new OfShop.NoOrderLost()));

    private static final String LIMIT = "30 s";

    private Sentences() {}

    /** One of them: how it is written, and how it is read. */
    private record Sentence(String example, Function<String, Optional<? extends Expectation>> reading) {}

    /** Empty where it is not understood. */
    static Optional<Expectation> read(String sentence) {
        var words = String.join(" ", words(sentence));
        return KNOWN.stream()
                .flatMap(known -> known.reading().apply(words).stream())
                .map(Expectation.class::cast)
                .findFirst();
    }

    /** What to say of one that is not understood. */
    static String hint(String sentence) {
        var words = String.join(" ", words(sentence));
        var examples = examples().map(known -> withLimitOf(words, known)).toList();
        return Nearest.to(words, examples)
                .map("; did you mean '%s'?"::formatted)
                .orElse("; 'leader changes within 30 s' is one, docs/drills.md names all");
    }

    static Stream<String> examples() {
        return KNOWN.stream().map(Sentence::example);
    }

    private static Sentence fixed(Expectation expectation) {
        return new Sentence(
                expectation.sentence(),
                words -> words.equals(expectation.sentence()) ? Optional.of(expectation) : Optional.empty());
    }

    private static Sentence limited(String begin, Function<Limit, Expectation> made) {
        return new Sentence(
                begin + " " + LIMIT,
                words -> words.startsWith(begin + " ")
                        ? LimitText.read(words.substring(begin.length() + 1)).map(made)
                        : Optional.empty());
    }

    private static Optional<Expectation> lost(String words) {
        var parts = words.split(" ");
        boolean isSo = words.startsWith("at most ")
                && (words.endsWith(" acknowledged writes lost") || words.endsWith(" acknowledged write lost"))
                && parts.length == 6;
        return isSo ? LimitText.whole(parts[2]).map(OfData.AtMostLost::new) : Optional.empty();
    }

    /** The example with the limit that was typed, so that a hint can be taken over as it stands. */
    private static String withLimitOf(String words, String example) {
        int typed = words.indexOf(" within ");
        return typed < 0 || !example.endsWith(LIMIT)
                ? example
                : example.substring(0, example.length() - LIMIT.length())
                        + LimitText.read(words.substring(typed + " within ".length()))
                                .map(Limit::toString)
                                .orElse(LIMIT);
    }

    private static List<String> words(String sentence) {
        return Stream.of(sentence.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .toList();
    }
}
