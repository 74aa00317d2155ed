package parity.ci.agreement;

import java.util.ArrayList;
import parity.ci.agreement.Fact.Origin;
import parity.ci.agreement.Value.Text;
import parity.ci.agreement.Value.Thing;
import parity.ci.agreement.Value.Unknown;
import parity.ci.expression.Templates;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** Works out the expressions of a workflow by what its files say; what only a run knows stays unknown. */
final class Expressions {

    private final Evaluation evaluation;

    Expressions(Surroundings around) {
        this(around, 0);
    }

    Expressions(Surroundings around, int depth) {
        this.evaluation = new Evaluation(around, depth);
    }

    /** A text with its expressions replaced by what they come to. */
    Written resolve(Scalar scalar) {
        return resolve(HandedOn.of(scalar));
    }

    /** The same of a script, in which stays as it is written what only the run knows: it is a word of a command. */
    Written script(Scalar scalar) {
        return resolve(HandedOn.of(scalar), true);
    }

    Written script(Written line) {
        return resolve(line, true);
    }

    /** Where nothing is known that an expression could name. */
    static Expressions none() {
        return new Expressions(Surroundings.outside((_, _) -> new Unknown("only the run knows it")));
    }

    Written resolve(Written written) {
        return resolve(written, false);
    }

    private Written resolve(Written written, boolean isScript) {
        var templates = Templates.in(written.text());
        if (templates.isPlain()) {
            return written;
        }
        var out = new StringBuilder();
        var steps = new ArrayList<>(written.origin().steps());
        var origin = written.origin().spot();
        var trouble = written.unresolved();
        int from = 0;
        for (var piece : templates.pieces()) {
            var value = evaluate(piece.inside());
            out.append(written.text(), from, piece.at() - "${{".length());
            from = piece.at() + piece.inside().length() + "}}".length();
            if (value instanceof Text text) {
                out.append(text.text());
                origin = text.spot().line() > 0 ? text.spot() : origin;
                steps.addAll(text.steps());
                steps.add("%s -> %s".formatted(piece.inside().strip(), text.text()));
            } else {
                out.append(isScript ? "${{" + piece.inside() + "}}" : "");
                trouble = "${{ %s }}: %s".formatted(piece.inside().strip(), reason(value));
            }
        }
        out.append(written.text().substring(Math.min(from, written.text().length())));
        var text = isScript ? out.toString() : out.toString().strip();
        return new Written(written.raw(), written.spot(), text, new Origin(origin, steps), trouble);
    }

    private static String reason(Value value) {
        return value instanceof Unknown unknown ? unknown.why() : "is a list or a mapping";
    }

    /** A value as it stands, lists and mappings, too. */
    Value value(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return new Thing(node);
        }
        var templates = Templates.in(scalar.text());
        if (templates.isWhole()) {
            return evaluate(templates.pieces().getFirst().inside());
        }
        var written = resolve(scalar);
        return written.isResolved()
                ? new Text(
                        written.text(),
                        written.origin().spot(),
                        written.origin().steps())
                : new Unknown(written.unresolved());
    }

    /** False only where it is certain that it never holds. */
    boolean mayHold(Node condition) {
        var text = condition.text().strip();
        var templates = Templates.in(text);
        var inside = templates.isWhole() ? templates.pieces().getFirst().inside() : text;
        if (text.isEmpty() || (!templates.isPlain() && !templates.isWhole())) {
            return true;
        }
        var value = evaluate(inside);
        return value.isUnknown() || value.isTrue();
    }

    Value evaluate(String expression) {
        return evaluation.of(expression);
    }
}
