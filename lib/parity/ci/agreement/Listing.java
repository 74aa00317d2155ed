package parity.ci.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parity.ci.agreement.Fact.Origin;
import parity.ci.agreement.SourceText.Line;
import parity.yaml.Node.Scalar;

/** A script, and where its lines stand: what one of them starts is found again there. */
record Listing(Written script, Optional<Lines> lines) {

    private static final String EXPRESSION = "${{";

    /** The lines in their file, the first at this number; some have expressions, which bring in what stands elsewhere. */
    private record Lines(SourceText file, int first, Set<Integer> withExpressions) {}

    /** A file that is a script. */
    static Listing of(SourceText file) {
        return new Listing(Written.plain(file.text(), file.spotOf(1)), Optional.of(new Lines(file, 1, Set.of())));
    }

    /** A command that stands in one line of a file. */
    static Listing of(Written line) {
        return new Listing(line, Optional.empty());
    }

    /** The script of a step, as its file has it behind a {@code |}, and as it was resolved. */
    static Listing of(Scalar run, Written resolved, Checkout checkout) {
        return new Listing(
                resolved,
                checkout.text(run.spot().file())
                        .filter(file -> file.from(run.spot()).startsWith("|"))
                        .filter(_ -> height(run.text()) == height(resolved.text()))
                        .map(file -> new Lines(file, run.spot().line() + 1, withExpressions(run.text()))));
    }

    private static long height(String text) {
        return text.lines().count();
    }

    private static Set<Integer> withExpressions(String script) {
        return script.contains(EXPRESSION)
                ? SourceText.joined(script).stream()
                        .filter(line -> line.text().contains(EXPRESSION))
                        .map(Line::number)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The script as one of its lines says it. */
    Written at(int number) {
        return lines.map(it -> at(number, it)).orElse(script);
    }

    private Written at(int number, Lines known) {
        var spot = known.file().spotOf(known.first() + number - 1);
        var origin = known.withExpressions().contains(number) ? script.origin() : new Origin(spot, List.of());
        return new Written(script.raw(), spot, script.text(), origin, script.unresolved());
    }
}
