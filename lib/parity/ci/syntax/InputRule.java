package parity.ci.syntax;

import java.util.HashSet;
import java.util.List;
import parity.ci.Findings;
import parity.ci.Plain;
import parity.ci.Texts;
import parity.failure.Nearest;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** The inputs of a workflow: their types, defaults and options agree. */
final class InputRule {

    private static final int MOST = 25;
    private static final List<String> DISPATCHED = List.of("string", "number", "boolean", "choice", "environment");
    private static final List<String> CALLED = List.of("string", "number", "boolean");

    private InputRule() {}

    static void number(Node inputs, Scope scope, Findings findings) {
        if (inputs.entries().size() > MOST) {
            findings.error(
                    "inputs",
                    inputs,
                    "workflow_dispatch takes %d inputs at most, not %d"
                            .formatted(MOST, inputs.entries().size()));
        }
    }

    static void dispatch(Node input, Scope scope, Findings findings) {
        checkType(input, DISPATCHED, findings);
        checkOptions(input, findings);
        checkDefault(input, false, findings);
    }

    static void call(Node input, Scope scope, Findings findings) {
        checkType(input, CALLED, findings);
        checkDefault(input, true, findings);
        boolean isRequired = Texts.at(input, "required").equals("true");
        input.get("default")
                .filter(_ -> isRequired)
                .ifPresent(value -> findings.warning(
                        "inputs", value, "the default is never used, because the input is required; remove one"));
    }

    private static void checkType(Node input, List<String> known, Findings findings) {
        input.get("type")
                .filter(type -> !type.text().isEmpty() && !known.contains(type.text()))
                .ifPresent(type -> findings.error(
                        "inputs",
                        type,
                        "unknown type %s; %s"
                                .formatted(
                                        type.described(),
                                        Nearest.to(type.text(), known)
                                                .map("did you mean '%s'?"::formatted)
                                                .orElse("there are: " + String.join(", ", known)))));
    }

    private static void checkOptions(Node input, Findings findings) {
        boolean isChoice = Texts.at(input, "type").equals("choice");
        var options = input.get("options");
        if (isChoice && options.isEmpty()) {
            findings.error("inputs", input, "an input of type 'choice' has no 'options'; add them");
        } else if (!isChoice && options.isPresent()) {
            findings.error("inputs", options.get(), "'options' is for inputs of type 'choice' alone; set that type");
        }
        var seen = new HashSet<String>();
        Texts.listAt(input, "options").stream()
                .filter(option -> !seen.add(option.text()))
                .forEach(option -> findings.error(
                        "inputs", option, "option %s is there twice; remove one".formatted(option.described())));
    }

    private static void checkDefault(Node input, boolean called, Findings findings) {
        if (!(input.get("default").orElse(null) instanceof Scalar value)
                || value.text().contains("${{")) {
            return;
        }
        var plain = Plain.of(value);
        var type = Texts.at(input, "type");
        boolean isFit = switch (type) {
            case "boolean" -> plain == Plain.TRUTH;
            case "number" -> plain == Plain.NUMBER || (called && value.isNothing());
            case "string" -> plain != Plain.TRUTH || called;
            case "choice" -> isAmong(input, value);
            default -> true;
        };
        if (!isFit) {
            findings.error("inputs", value, message(type, value));
        }
    }

    private static boolean isAmong(Node input, Scalar value) {
        var options = Texts.listAt(input, "options").stream().map(Scalar::text).toList();
        return options.isEmpty() || options.contains(value.text());
    }

    private static String message(String type, Scalar value) {
        return switch (type) {
            case "boolean" -> "the default of a boolean is true or false, without quotes, not " + quoted(value);
            case "number" -> "the default of a number is a number, without quotes, not " + quoted(value);
            case "string" -> "the default of a string is a text; put %s in quotes".formatted(value.described());
            default -> "the default %s is not among the options".formatted(value.described());
        };
    }

    private static String quoted(Scalar value) {
        return value.plain() ? value.described() : "the quoted " + value.described();
    }
}
