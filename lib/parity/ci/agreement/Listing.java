package parity.ci.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parity.ci.agreement.SourceText.Line;
import parity.yaml.Node.Scalar;

/** A script, and where its lines stand: what one of them starts is found again there. */
record Listing(Written script, Optional<Lines> lines) {

    private static final String EXPRESSION = "${{";

    /** The lines in their file, the first at this number; what expressions bring into some of them stands elsewhere. */
    private record Lines(SourceText file, int first, Map<Integer, String> withExpressions, Expressions expressions) {

        Written at(int number, Written script) {
            var spot = file.spotOf(first + number - 1);
            var line = withExpressions.get(number);
            var brought = line == null ? Written.plain("", spot) : expressions.script(Written.plain(line, spot));
            return new Written(script.raw(), spot, script.text(), brought.origin(), brought.unresolved());
        }
    }

    /** A file that is a script. */
    static Listing of(SourceText file) {
        return new Listing(
                Written.plain(file.text(), file.spotOf(1)),
                Optional.of(new Lines(file, 1, Map.of(), Expressions.none())));
    }

    /** A command that stands in one line of a file. */
    static Listing of(Written line) {
        return new Listing(line, Optional.empty());
    }

    /** The script of a step, as its file has it behind a {@code |}, and as its expressions come to. */
    static Listing of(Scalar run, Expressions expressions, Checkout checkout) {
        var resolved = expressions.script(run);
        return new Listing(
                resolved,
                checkout.text(run.spot().file())
                        .filter(file -> file.from(run.spot()).startsWith("|"))
                        .filter(_ -> height(run.text()) == height(resolved.text()))
                        .map(file -> new Lines(file, run.spot().line() + 1, withExpressions(run.text()), expressions)));
    }

    private static long height(String text) {
        return text.lines().count();
    }

    private static Map<Integer, String> withExpressions(String script) {
        return script.contains(EXPRESSION)
                ? SourceText.joined(script).stream()
                        .filter(line -> line.text().contains(EXPRESSION))
                        .collect(Collectors.toMap(Line::number, Line::text))
                : Map.of();
    }

    /** The script as one of its lines says it. */
    Written at(int number) {
        return lines.map(it -> it.at(number, script)).orElse(script);
    }
}
