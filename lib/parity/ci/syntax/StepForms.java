package parity.ci.syntax;

import static parity.ci.syntax.Form.key;

import parity.ci.syntax.Form.Amount;
import parity.ci.syntax.Form.Condition;
import parity.ci.syntax.Form.Items;
import parity.ci.syntax.Form.Later;
import parity.ci.syntax.Form.Perhaps;
import parity.ci.syntax.Form.Truth;

/** What may stand in a step. */
final class StepForms {

    private StepForms() {}

    static Form step() {
        return Form.section(
                        "the step",
                        key("id", Form.plain().also(IdRule::check)),
                        key("name", Form.anyWords(Place.STEP)),
                        key("if", new Condition(Place.STEP_IF)),
                        key("uses", Form.plain().also(UsesRule::checkAction)),
                        key("with", new Perhaps(Form.texts("input", Place.STEP))),
                        key("run", Form.anyWords(Place.STEP).also(ScriptRule::check)),
                        key("shell", Form.words(Place.STEP).also(ShellRule::check)),
                        key("working-directory", Form.words(Place.STEP)),
                        key("env", new Perhaps(WorkflowForms.env(Place.STEP))),
                        key("continue-on-error", new Truth(Place.STEP)),
                        key("timeout-minutes", new Amount(false, Place.STEP)),
                        key("background", new Truth(null)),
                        key("wait", Form.oneOrMore("a step", Form.plain())),
                        key("wait-all", new Perhaps(new Truth(null))),
                        key("cancel", Form.plain()),
                        key("parallel", new Later(StepForms::parallel)))
                .also(StepRule::check);
    }

    private static Form parallel() {
        return new Items("a step", step(), null, (scope, _) -> scope);
    }
}
