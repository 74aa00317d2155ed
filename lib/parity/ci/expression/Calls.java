package parity.ci.expression;

import java.util.List;
import java.util.Locale;
import parity.ci.expression.Expression.Call;
import parity.ci.expression.Expression.Literal;
import parity.ci.expression.Type.Plain;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.json.Json;

/** Checks the calls within an expression: the name, the number and the types of what is given. */
final class Calls {

    private final Typing typing;
    private final Availability available;

    Calls(Typing typing, Availability available) {
        this.typing = typing;
        this.available = available;
    }

    Type of(Call call) {
        var given = call.arguments().stream().map(typing::of).toList();
        var signature = Signature.of(call.name());
        if (signature == null) {
            typing.complain(call.at(), "expression", unknown(call.name()));
            return Plain.ANY;
        }
        checkPlace(call, signature);
        if (!signature.accepts(given.size())) {
            typing.complain(
                    call.at(),
                    "expression",
                    "%s() takes %s, not %d".formatted(signature.name(), signature.amount(), given.size()));
            return signature.result();
        }
        checkTypes(call, signature, given);
        return special(call, signature);
    }

    private static String unknown(String name) {
        var names = Signature.names();
        var hint = Nearest.hint(name, names);
        return "unknown function '%s'%s"
                .formatted(name, hint.isEmpty() ? "; there are: " + String.join(", ", names) : hint);
    }

    private void checkPlace(Call call, Signature signature) {
        if (!signature.everywhere() && !available.hasFunction(signature.name())) {
            typing.complain(
                    call.at(),
                    "contexts",
                    "%s() is not known here; %s"
                            .formatted(
                                    signature.name(),
                                    signature.key().equals("hashfiles")
                                            ? "call it within a step"
                                            : "it belongs into 'if'"));
        }
    }

    private void checkTypes(Call call, Signature signature, List<Type> given) {
        for (int i = 0; i < given.size(); i++) {
            if (!signature.accepts(i, given.get(i))) {
                typing.complain(
                        call.arguments().get(i).at(),
                        "expression",
                        "%s() cannot take %s as its value %d"
                                .formatted(signature.name(), given.get(i).words(), i + 1));
            }
        }
    }

    private Type special(Call call, Signature signature) {
        var first = call.arguments().isEmpty() ? call : call.arguments().getFirst();
        if (first instanceof Literal literal && literal.type() == Plain.TEXT) {
            switch (signature.key()) {
                case "format" -> checkFormat(call, literal);
                case "fromjson" -> {
                    return json(literal);
                }
                default -> {}
            }
        }
        checkPairs(call, signature);
        return signature.result();
    }

    private void checkPairs(Call call, Signature signature) {
        if (signature.key().equals("case") && call.arguments().size() % 2 == 0) {
            typing.complain(
                    call.at(),
                    "expression",
                    "case() takes pairs of a condition and a value, and a last value for else");
        }
    }

    private void checkFormat(Call call, Literal pattern) {
        int given = call.arguments().size() - 1;
        try {
            int highest = new FormatPattern(pattern.text()).highest();
            if (highest >= given) {
                typing.complain(
                        pattern.at(),
                        "expression",
                        "format() has a {%d}, but %s behind its pattern"
                                .formatted(highest, given == 1 ? "only one value stands" : given + " values stand"));
            }
        } catch (IllegalArgumentException e) {
            typing.complain(pattern.at(), "expression", String.valueOf(e.getMessage()));
        }
    }

    private Type json(Literal text) {
        try {
            return JsonType.of(Json.parse(text.text()));
        } catch (Failure e) {
            var why = e.getMessage().toLowerCase(Locale.ROOT);
            typing.complain(text.at(), "expression", "fromJSON() is given what is " + why);
            return Plain.ANY;
        }
    }
}
