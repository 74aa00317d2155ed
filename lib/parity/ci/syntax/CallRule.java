package parity.ci.syntax;

import java.util.List;
import java.util.Locale;
import parity.ci.Event;
import parity.ci.Findings;
import parity.ci.Plain;
import parity.ci.Texts;
import parity.ci.Uses;
import parity.failure.Nearest;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;

/** A workflow of this repository that a job calls can be called, and is given the inputs and secrets it declares. */
final class CallRule {

    private CallRule() {}

    static void checkInherit(Node node, Scope scope, Findings findings) {
        if (!node.text().isEmpty() && !node.text().equals("inherit")) {
            findings.error(
                    "secrets",
                    node,
                    "'secrets' is 'inherit', or names with values, not %s".formatted(node.described()));
        }
    }

    static void check(Node job, Scope scope, Findings findings) {
        if (!(Uses.of(Texts.at(job, "uses")) instanceof Uses.Local local)) {
            return;
        }
        var uses = job.get("uses").orElse(job);
        scope.repository()
                .workflow(local.path())
                .ifPresent(called -> called.event("workflow_call")
                        .ifPresentOrElse(
                                event -> checkGiven(job, uses, event, findings),
                                () -> findings.error(
                                        "uses",
                                        uses,
                                        "%s cannot be called: add 'workflow_call' to its 'on'"
                                                .formatted(local.path()))));
    }

    private static void checkGiven(Node job, Node uses, Event event, Findings findings) {
        check("input", job.get("with").orElse(null), event.declared("inputs"), uses, findings);
        boolean isInherited = Texts.at(job, "secrets").equals("inherit");
        if (!isInherited) {
            check("secret", job.get("secrets").orElse(null), event.declared("secrets"), uses, findings);
        }
        job.get("with").ifPresent(with -> checkTypes(with, event.declared("inputs"), findings));
    }

    private static void check(
            String kind,
            @org.jspecify.annotations.Nullable Node given,
            List<Entry> declared,
            Node uses,
            Findings findings) {
        if (given instanceof Scalar scalar && !scalar.isNothing()) {
            return;
        }
        var entries = given instanceof Mapping ? given.entries() : List.<Entry>of();
        var names = declared.stream().map(entry -> key(entry)).toList();
        entries.stream()
                .filter(entry -> !names.contains(key(entry)) && !key(entry).equals("github_token"))
                .forEach(entry -> findings.error(
                        kind + "s",
                        entry.key(),
                        "%s has no %s %s%s"
                                .formatted(
                                        uses.text(), kind, entry.key().described(), Nearest.hint(key(entry), names))));
        var have = entries.stream().map(CallRule::key).toList();
        declared.stream()
                .filter(entry -> Texts.at(entry.value(), "required").equals("true") && !have.contains(key(entry)))
                .forEach(entry -> findings.error(
                        kind + "s",
                        uses,
                        "%s requires %s '%s'; add it"
                                .formatted(uses.text(), kind, entry.key().text())));
    }

    private static void checkTypes(Node with, List<Entry> declared, Findings findings) {
        for (var given : with.entries()) {
            declared.stream()
                    .filter(entry -> key(entry).equals(key(given)))
                    .forEach(entry -> checkType(Texts.at(entry.value(), "type"), given.value(), findings));
        }
    }

    private static void checkType(String type, Node value, Findings findings) {
        if (!(value instanceof Scalar scalar) || scalar.text().contains("${{")) {
            return;
        }
        boolean isFit = switch (type) {
            case "boolean" -> Plain.of(scalar) == Plain.TRUTH;
            case "number" -> Plain.of(scalar) == Plain.NUMBER;
            default -> true;
        };
        if (!isFit) {
            findings.error("inputs", value, "the input is a %s, not %s".formatted(type, value.described()));
        }
    }

    private static String key(Entry entry) {
        return entry.key().text().toLowerCase(Locale.ROOT);
    }
}
