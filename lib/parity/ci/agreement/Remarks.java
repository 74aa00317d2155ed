package parity.ci.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parity.ci.agreement.Claim.Exactly;

/** What is to be said of the sides beside the verdict: where one of them contradicts itself, or floats. */
final class Remarks {

    private Remarks() {}

    /** Two files of one side that say what cannot both be. */
    static List<String> contradictions(List<Fact> local) {
        var notes = new ArrayList<String>();
        var exact = new LinkedHashMap<String, Fact>();
        local.stream()
                .filter(fact -> fact.claim() instanceof Exactly || fact.isFloating())
                .forEach(fact -> exact.putIfAbsent(
                        fact.home().file() + " " + fact.claim().inFull(), fact));
        for (var one : exact.values()) {
            for (var other : exact.values()) {
                boolean isOther = one.home().file().compareTo(other.home().file()) < 0;
                if (isOther && !Likeness.of(one.claim(), other.claim()).isAgreement() && !isSameFloat(one, other)) {
                    notes.add("local-inconsistent: " + places(List.of(one, other)));
                }
            }
        }
        return notes.stream().distinct().toList();
    }

    private static boolean isSameFloat(Fact one, Fact other) {
        return one.isFloating() && other.isFloating() && one.claim().equals(other.claim());
    }

    /** What floats on a side beside what does not, and tags that were moved between the sides. */
    static List<String> floating(List<Fact> ci, List<Fact> local) {
        var notes = new ArrayList<>(moved(ci, local).stream().toList());
        for (var facts : List.of(ci, local)) {
            var floating = facts.stream().filter(Fact::isFloating).toList();
            if (!floating.isEmpty() && floating.size() < facts.size()) {
                notes.add("floating: " + places(floating));
            }
        }
        return notes;
    }

    /** One tag, and yet two images. */
    private static Optional<String> moved(List<Fact> ci, List<Fact> local) {
        for (var theirs : ci) {
            for (var ours : local) {
                boolean isMoved = theirs.claim().text().equals(ours.claim().text())
                        && !ours.claim().digest().isEmpty()
                        && Likeness.of(theirs.claim(), ours.claim()) == Verdict.FLOATING;
                if (isMoved) {
                    return Optional.of("floating: " + places(List.of(theirs, ours)));
                }
            }
        }
        return Optional.empty();
    }

    static String places(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "%s (%s)".formatted(fact.claim().inFull(), fact.spot()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
