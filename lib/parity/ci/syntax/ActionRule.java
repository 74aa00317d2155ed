package parity.ci.syntax;

import java.util.List;
import java.util.Locale;
import parity.ci.Findings;
import parity.ci.Plain;
import parity.ci.Step;
import parity.ci.Texts;
import parity.ci.Uses;
import parity.failure.Nearest;
import parity.yaml.Node;
import parity.yaml.Node.Entry;

/** An action of this repository is given the inputs that its action.yml declares, and those that it requires. */
final class ActionRule {

    private ActionRule() {}

    /** A folder that is not in the repository may be made by a step before; one without action.yml is a mistake. */
    static void checkThere(Node node, Uses.Local local, Scope scope, Findings findings) {
        boolean isThere = scope.repository().isKnown() && scope.repository().mayHave(local.path());
        if (scope.repository().isKnown() && !isThere) {
            findings.warning(
                    "uses",
                    node,
                    "%s is not in this repository; mind its spelling, if no step before makes it"
                            .formatted(node.described()));
        } else if (isThere && local.path().contains(".github/workflows/")) {
            findings.error("uses", node, "a step cannot call a workflow; a job can, with 'uses' in its place");
        } else if (isThere
                && scope.repository().action(local.path()).isEmpty()
                && !scope.repository().mayHave(local.path() + "/Dockerfile")) {
            findings.error("uses", node, "%s has no action.yml that can be read".formatted(node.described()));
        }
    }

    static void checkInputs(Step step, Scope scope, Findings findings) {
        if (!step.uses().startsWith("./") || !(Uses.of(step.uses()) instanceof Uses.Local local)) {
            return;
        }
        scope.repository().action(local.path()).ifPresent(action -> {
            var declared = action.get("inputs").map(Node::entries).orElse(List.of());
            var given = step.with().map(Node::entries).orElse(List.of());
            boolean isOpen = step.with()
                    .filter(it -> it.entries().isEmpty() && !Plain.isNothing(it))
                    .isPresent();
            if (!isOpen) {
                check(step, declared, given, isDocker(action), findings);
            }
        });
    }

    private static boolean isDocker(Node action) {
        return action.get("runs")
                .map(runs -> Texts.at(runs, "using"))
                .orElse("")
                .equals("docker");
    }

    private static void check(Step step, List<Entry> declared, List<Entry> given, boolean docker, Findings findings) {
        var names = names(declared);
        for (var input : given) {
            var name = input.key().text().toLowerCase(Locale.ROOT);
            boolean isBuiltIn = docker && List.of("args", "entrypoint").contains(name);
            if (!names.contains(name) && !isBuiltIn) {
                findings.error(
                        "inputs",
                        input.key(),
                        "%s has no input %s%s"
                                .formatted(step.uses(), input.key().described(), hint(name, names)));
            }
        }
        var have = names(given);
        declared.stream()
                .filter(input -> isRequired(input.value()))
                .map(input -> input.key().text())
                .filter(name -> !have.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> findings.error(
                        "inputs",
                        step.node().get("uses").orElse(step.node()),
                        "%s requires input '%s'; add it to 'with'".formatted(step.uses(), name)));
    }

    private static boolean isRequired(Node input) {
        return Texts.at(input, "required").equals("true")
                && input.get("default").isEmpty();
    }

    private static String hint(String name, List<String> names) {
        var hint = Nearest.hint(name, names);
        return !hint.isEmpty() ? hint : names.isEmpty() ? "; it has none" : "; it has: " + String.join(", ", names);
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.key().text().toLowerCase(Locale.ROOT))
                .toList();
    }
}
