package parity.ci.syntax;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parity.ci.Findings;
import parity.ci.Step;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;

/** A step does one thing: it runs a script, or an action, or waits for other steps. */
final class StepRule {

    private static final List<String> DEEDS = List.of("run", "uses", "wait", "wait-all", "cancel", "parallel");

    /** What belongs to one of them alone. */
    private static final Map<String, String> PARTS = Map.of("with", "uses", "shell", "run", "working-directory", "run");

    private StepRule() {}

    static void check(Node step, Scope scope, Findings findings) {
        if (!(step instanceof Mapping)) {
            return;
        }
        var deeds = DEEDS.stream().filter(deed -> step.get(deed).isPresent()).toList();
        if (deeds.isEmpty()) {
            findings.error("keys", step, "the step does nothing: it has no 'run' and no 'uses'; add one");
        } else if (deeds.size() > 1) {
            var names = deeds.stream().map("'%s'"::formatted).collect(Collectors.joining(" and "));
            findings.error("keys", step, "the step has %s; make it two steps".formatted(names));
        }
        PARTS.forEach((part, deed) -> checkPart(step, part, deed, deeds, findings));
        checkScript(step, scope, findings);
        ActionRule.checkInputs(new Step(0, step), scope, findings);
    }

    /** This action runs what it is given. */
    private static void checkScript(Node step, Scope scope, Findings findings) {
        boolean isScript = step.get("uses")
                .filter(uses -> uses.text().startsWith("actions/github-script@"))
                .isPresent();
        step.get("with")
                .flatMap(with -> with.get("script"))
                .filter(_ -> isScript)
                .ifPresent(script -> ScriptRule.checkStrangers(script, scope, findings));
    }

    private static void checkPart(Node step, String part, String deed, List<String> deeds, Findings findings) {
        boolean isLost = step.get(part).isPresent() && !deeds.isEmpty() && !deeds.contains(deed);
        if (isLost) {
            step.entries().stream()
                    .filter(entry -> entry.key().text().equals(part))
                    .forEach(entry -> findings.error(
                            "keys",
                            entry.key(),
                            "'%s' is for a step with '%s'; this one has '%s'".formatted(part, deed, deeds.getFirst())));
        }
    }
}
