package parity.ci.agreement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parity.ci.agreement.Fact.Origin;
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
import parity.ci.expression.Templates;
import parity.yaml.Anchors;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;
import parity.yaml.Problems;
import parity.yaml.Spot;
import parity.yaml.YamlReader;

/** Works out the expressions of a workflow by what its files say; what only a run knows stays unknown. */
final class Expressions {

    private static final int DEEPEST = 20;

    private final Surroundings around;
    private final int depth;

    Expressions(Surroundings around) {
        this(around, 0);
    }

    private Expressions(Surroundings around, int depth) {
        this.around = around;
        this.depth = depth;
    }

    /** A text with its expressions replaced by what they come to. */
    Written resolve(Scalar scalar) {
        return resolve(Written.plain(scalar.isNothing() ? "" : scalar.text(), scalar.spot()));
    }

    Written resolve(Written written) {
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
                trouble = "${{ %s }}: %s".formatted(piece.inside().strip(), reason(value));
            }
        }
        out.append(written.text().substring(Math.min(from, written.text().length())));
        return new Written(written.raw(), written.spot(), out.toString().strip(), new Origin(origin, steps), trouble);
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
            case Comparison comparison -> compared(comparison);
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
                        .map(Expressions::of)
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

    private static Value of(Written written) {
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

    private Value compared(Comparison comparison) {
        var left = evaluate(comparison.left());
        var right = evaluate(comparison.right());
        if (!(left instanceof Text one) || !(right instanceof Text other)) {
            return left.isUnknown() ? left : new Unknown("it compares more than texts");
        }
        boolean isSame = one.text().equalsIgnoreCase(other.text());
        return switch (comparison.sign()) {
            case "==" -> Value.text(String.valueOf(isSame), left);
            case "!=" -> Value.text(String.valueOf(!isSame), left);
            default -> new Unknown("it compares sizes");
        };
    }

    private Value call(Call call) {
        var arguments = call.arguments().stream().map(this::evaluate).toList();
        var unknown = arguments.stream().filter(Value::isUnknown).findFirst();
        if (unknown.isPresent()) {
            return unknown.get();
        }
        var texts = arguments.stream()
                .map(it -> it instanceof Text text ? text.text() : "")
                .toList();
        var name = call.name().toLowerCase(Locale.ROOT);
        if (texts.size() < needed(name)) {
            return new Unknown("%s() lacks an argument".formatted(call.name()));
        }
        return switch (name) {
            case "fromjson" -> parsed(texts.getFirst(), arguments.getFirst());
            case "format" -> Value.text(formatted(texts), arguments.getFirst());
            case "startswith" -> truth(lower(texts.get(0)).startsWith(lower(texts.get(1))));
            case "endswith" -> truth(lower(texts.get(0)).endsWith(lower(texts.get(1))));
            case "contains" ->
                arguments.getFirst() instanceof Thing list
                        ? truth(list.node().items().stream()
                                .anyMatch(item -> item.text().equalsIgnoreCase(texts.get(1))))
                        : truth(lower(texts.get(0)).contains(lower(texts.get(1))));
            default -> new Unknown("only the run knows %s()".formatted(call.name()));
        };
    }

    private static int needed(String function) {
        return switch (function) {
            case "fromjson", "format" -> 1;
            case "startswith", "endswith", "contains" -> 2;
            default -> 0;
        };
    }

    private static String formatted(List<String> texts) {
        var result = texts.getFirst();
        for (int i = 1; i < texts.size(); i++) {
            result = result.replace("{" + (i - 1) + "}", texts.get(i));
        }
        return result;
    }

    private static Value parsed(String json, Value near) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var node = YamlReader.readForeign("", bytes, new Problems(), new Anchors());
        return node.<Value>map(it -> it instanceof Scalar ? Value.text(it.text(), near) : new Thing(it))
                .orElse(new Unknown("it is not JSON"));
    }

    private static Value truth(boolean value) {
        return new Text(String.valueOf(value), Spot.whole(""), List.of());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Value onlyTheRun(Expression expression) {
        return new Unknown(
                expression instanceof Context context
                        ? "only the run knows '%s'".formatted(context.name())
                        : "only the run knows it");
    }
}
