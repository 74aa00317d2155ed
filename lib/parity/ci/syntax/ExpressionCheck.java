package parity.ci.syntax;

import java.util.Set;
import parity.ci.Findings;
import parity.ci.expression.BadExpression;
import parity.ci.expression.Complaint;
import parity.ci.expression.Expression;
import parity.ci.expression.Expression.Literal;
import parity.ci.expression.Templates;
import parity.ci.expression.Templates.Piece;
import parity.ci.expression.Type;
import parity.ci.expression.Type.Plain;
import parity.ci.expression.Typing;
import parity.yaml.Node.Scalar;
import parity.yaml.Spot;

/** Checks the expressions within a text: that they can be read, and that what they name is there at their place. */
final class ExpressionCheck {

    /** What is named there and is not known does no harm but that it is empty. */
    private static final Set<String> MILD = Set.of("members", "matrix", "inputs");

    private final Findings findings;

    ExpressionCheck(Findings findings) {
        this.findings = findings;
    }

    /** A text in which expressions become texts. */
    void within(Scalar scalar, Place place, Scope scope) {
        if (!scalar.text().contains("${{")) {
            return;
        }
        var templates = Templates.in(scalar.text());
        noteUnclosed(scalar, templates, scope);
        for (var piece : templates.pieces()) {
            if (findings.isFull()) {
                return;
            }
            var type = type(scalar, piece.inside(), piece.at(), place, scope);
            if (!type.isPlain() || type == Plain.NOTHING) {
                noteNoText(scalar, piece, type, scope);
            }
        }
    }

    /** An expression that may be of any type. */
    Type whole(Scalar scalar, Place place, Scope scope) {
        var piece = Templates.in(scalar.text()).pieces().getFirst();
        return type(scalar, piece.inside(), piece.at(), place, scope);
    }

    /** A condition, whose braces may be left out. */
    void condition(Scalar scalar, Place place, Scope scope) {
        var templates = Templates.in(scalar.text());
        noteUnclosed(scalar, templates, scope);
        if (templates.isPlain()) {
            constant(scalar, scalar.text(), 0, place, scope);
        } else if (templates.pieces().size() == 1 && isBare(templates)) {
            var piece = templates.pieces().getFirst();
            constant(scalar, piece.inside(), piece.at(), place, scope);
        } else {
            within(scalar, place, scope);
            noteAlwaysTrue(scalar, templates);
        }
    }

    /** Blanks around the braces make a text of it, too. */
    private static boolean isBare(Templates templates) {
        return templates.isWhole()
                && templates.text().length() == templates.text().strip().length();
    }

    private void noteAlwaysTrue(Scalar scalar, Templates templates) {
        if (templates.unclosed() < 0) {
            findings.error(
                    "if",
                    scalar,
                    "the condition is a text, and so always true: something stands around ${{ }}; put all inside of it");
        }
    }

    private void constant(Scalar scalar, String text, int at, Place place, Scope scope) {
        type(scalar, text, at, place, scope);
        try {
            if (Constants.isConstant(Expression.parse(text))) {
                findings.warning("if", scalar, "the condition is always the same; remove it");
            }
        } catch (BadExpression e) {
            // Said before.
        }
    }

    private Type type(Scalar scalar, String text, int at, Place place, Scope scope) {
        try {
            var expression = Expression.parse(text);
            if (place == Place.NOWHERE && !(expression instanceof Literal)) {
                findings.error(
                        "contexts",
                        scope.lines().spot(scalar, at),
                        "no expression may stand here; write the value out");
                return Plain.ANY;
            }
            var typing = new Typing(scope.at(place));
            var type = typing.of(expression);
            typing.complaints()
                    .forEach(complaint -> note(complaint, scope.lines().spot(scalar, at + complaint.at())));
            return type;
        } catch (BadExpression e) {
            findings.error("expression", scope.lines().spot(scalar, at + e.at()), e.getMessage());
            return Plain.ANY;
        }
    }

    private void note(Complaint complaint, Spot spot) {
        if (MILD.contains(complaint.rule())) {
            findings.warning(complaint.rule(), spot, complaint.message());
        } else {
            findings.error(complaint.rule(), spot, complaint.message());
        }
    }

    private void noteUnclosed(Scalar scalar, Templates templates, Scope scope) {
        if (templates.unclosed() >= 0) {
            findings.error(
                    "expression",
                    scope.lines().spot(scalar, templates.unclosed()),
                    "an expression begins here with ${{ and does not end; close it with }}");
        }
    }

    private void noteNoText(Scalar scalar, Piece piece, Type type, Scope scope) {
        findings.error(
                "expression",
                scope.lines().spot(scalar, piece.at()),
                "%s has no text of its own%s"
                        .formatted(type.words(), type == Plain.NOTHING ? "; write it out" : "; use toJSON(...)"));
    }
}
