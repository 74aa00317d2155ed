package parity.ci.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parity.ci.agreement.Value.Text;
import parity.ci.agreement.Value.Thing;
import parity.ci.agreement.Value.Unknown;
import parity.ci.expression.BadExpression;
import parity.ci.expression.Expression;
import parity.ci.expression.Expression.Call;
import parity.ci.expression.Expression.Comparison;
import parity.ci.expression.Expression.Context;
import parity.ci.expression.Expression.Index;
import parity.ci.expression.Expression.Literal;
import parity.ci.expression.Expression.Logic;
import parity.ci.expression.Expression.Member;
import parity.ci.expression.Expression.Not;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;
import parity.yaml.Spot;

/** Works out single expressions, as far as what surrounds them tells. */
final class Evaluation {

    private static final int DEEPEST = 20;

    private final Surroundings around;
    private final int depth;

    Evaluation(Surroundings around, int depth) {
        this.around = around;
        this.depth = depth;
    }

    Value of(String expression) {
        if (depth > DEEPEST) {
            return new Unknown("it goes in a circle");
        }
        try {
            return evaluate(Expression.parse(expression));
        } catch (BadExpression e) {
            return new Unknown("it is not an expression");
        }
    }

    private Value evaluate(Expression expression) {
        return switch (expression) {
            case Literal literal -> new Text(literal.text(), Spot.whole(""), List.of());
            case Member member -> member(member.of(), member.name());
            case Index index ->
                evaluate(index.index()) instanceof Text key ? member(index.of(), key.text()) : onlyTheRun(index.of());
            case Logic logic -> logic(logic);
            case Comparison comparison ->
                Functions.compared(evaluate(comparison.left()), comparison.sign(), evaluate(comparison.right()));
            case Not not -> {
                var value = evaluate(not.operand());
                yield value.isUnknown() ? value : Value.text(String.valueOf(!value.isTrue()), value);
            }
            case Call call -> call(call);
            default -> onlyTheRun(expression);
        };
    }

    private Value member(Expression of, String name) {
        if (of instanceof Context context) {
            return inContext(context.key(), name);
        }
        // needs.JOB.outputs.NAME, github.event.inputs.NAME
        if (of instanceof Member outer && outer.of() instanceof Member job && job.of() instanceof Context context) {
            if (context.key().equals("needs") && outer.name().equalsIgnoreCase("outputs")) {
                return again(around.outputs().apply(job.name(), name));
            }
            if (context.key().equals("github") && outer.name().equalsIgnoreCase("inputs")) {
                return inContext("inputs", name);
            }
        }
        if (of instanceof Context || isOfTheRun(of)) {
            return onlyTheRun(of);
        }
        return switch (evaluate(of)) {
            case Thing thing -> inside(thing.node(), name);
            case Unknown unknown -> unknown;
            case Text _ -> new Unknown("it has no '%s'".formatted(name));
        };
    }

    private static boolean isOfTheRun(Expression expression) {
        return expression instanceof Member member
                && member.of() instanceof Context context
                && !context.key().equals("matrix")
                && !context.key().equals("inputs");
    }

    private Value inContext(String context, String name) {
        return switch (context) {
            case "matrix" ->
                Optional.ofNullable(around.leg().get(name))
                        .map(node -> again(Value.of(node)))
                        .orElse(around.leg().isEmpty() ? new Unknown("the run makes the matrix") : empty());
            case "env" ->
                Optional.ofNullable(around.variables().get(name))
                        .map(Evaluation::known)
                        .orElse(new Unknown("variable '%s' is not set in the file".formatted(name)));
            case "inputs" ->
                Optional.ofNullable(around.inputs().get(name.toLowerCase(Locale.ROOT)))
                        .map(this::again)
                        .orElse(new Unknown("input '%s' is given by whoever starts it".formatted(name)));
            default -> new Unknown("only the run knows it");
        };
    }

    private static Value empty() {
        return new Text("", Spot.whole(""), List.of());
    }

    private static Value known(Written written) {
        return written.isResolved()
                ? new Text(
                        written.text(),
                        written.origin().spot(),
                        written.origin().steps())
                : new Unknown(written.unresolved());
    }

    /** Values can be expressions themselves. */
    private Value again(Value value) {
        if (!(value instanceof Text text) || !text.text().contains("${{")) {
            return value;
        }
        return new Expressions(around, depth + 1).value(new Scalar(text.spot(), text.text(), false));
    }

    private Value inside(Node node, String name) {
        return node.get(name)
                .or(() -> item(node, name))
                .map(found -> again(Value.of(found)))
                .orElse(empty());
    }

    private static Optional<Node> item(Node node, String index) {
        boolean isWithin = !index.isEmpty()
                && index.length() < 5
                && index.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(index) < node.items().size();
        return isWithin ? Optional.of(node.items().get(Integer.parseInt(index))) : Optional.empty();
    }

    private Value logic(Logic logic) {
        var left = evaluate(logic.left());
        boolean isOr = logic.sign().equals("||");
        if (left.isUnknown()) {
            var right = evaluate(logic.right());
            // A default behind what only the run knows is the best that files can tell; one that ends an 'and', too.
            boolean decides = isOr ? right.isTrue() : !right.isTrue();
            return !right.isUnknown() && decides ? right : left;
        }
        return left.isTrue() == isOr ? left : evaluate(logic.right());
    }

    private Value call(Call call) {
        return Functions.call(
                call.name(), call.arguments().stream().map(this::evaluate).toList());
    }

    private static Value onlyTheRun(Expression expression) {
        return new Unknown(
                expression instanceof Context context
                        ? "only the run knows '%s'".formatted(context.name())
                        : "only the run knows it");
    }
}
