package parity.ci.syntax;

import static parity.ci.syntax.Form.key;
import static parity.ci.syntax.Form.needed;

import java.util.ArrayList;
import java.util.List;
import parity.ci.syntax.Form.Amount;
import parity.ci.syntax.Form.Anything;
import parity.ci.syntax.Form.Condition;
import parity.ci.syntax.Form.Either;
import parity.ci.syntax.Form.Items;
import parity.ci.syntax.Form.Key;
import parity.ci.syntax.Form.Named;
import parity.ci.syntax.Form.Perhaps;
import parity.ci.syntax.Form.Section;
import parity.ci.syntax.Form.Truth;
import parity.ci.syntax.Form.Whole;

/** What may stand in a job. */
final class JobForms {

    private JobForms() {}

    static Form job() {
        return new Section("the job", keys(), null).also(JobRule::check);
    }

    private static List<Key> keys() {
        var keys = new ArrayList<>(List.of(
                key("name", Form.anyWords(Place.JOB)),
                key("needs", Form.oneOrMore("a job", Form.plain())),
                key("if", new Condition(Place.JOB_IF)),
                key("permissions", new Perhaps(WorkflowForms.permissions()).also(PermissionRule::checkEmpty)),
                key("strategy", strategy()),
                key("concurrency", WorkflowForms.concurrency(Place.JOB)),
                key("uses", Form.plain().also(UsesRule::checkWorkflow)),
                key("with", new Perhaps(Form.texts("input", Place.JOB))),
                key("secrets", new Perhaps(secrets()))));
        keys.addAll(ofSteps());
        return keys;
    }

    private static List<Key> ofSteps() {
        return List.of(
                key("runs-on", runsOn()),
                key("environment", environment()),
                key("outputs", new Perhaps(Form.named("output", IdRule::check, Form.anyWords(Place.JOB_OUTPUT)))),
                key("env", new Perhaps(WorkflowForms.env(Place.JOB_SECRETS))),
                key("defaults", WorkflowForms.defaults(Place.JOB_DEFAULTS)),
                key("timeout-minutes", new Amount(false, Place.JOB)),
                key("cache-mode", WorkflowForms.cacheMode()),
                key("continue-on-error", new Truth(Place.JOB)),
                key("container", container()),
                key("services", services()),
                key("snapshot", snapshot()),
                key("steps", new Items("a step", StepForms.step(), null, Scope::after).also(StepIdRule::check)));
    }

    private static Form strategy() {
        var matrix = new Named("", (_, _, _) -> {}, matrixValues(), Place.STRATEGY, (scope, _) -> scope);
        return new Section(
                "'strategy'",
                List.of(
                        key("matrix", matrix.also(MatrixRule::check)),
                        key("fail-fast", new Truth(Place.STRATEGY)),
                        key("max-parallel", new Amount(true, Place.STRATEGY))),
                Place.STRATEGY);
    }

    private static Form matrixValues() {
        return new Items("a value", new Anything(Place.STRATEGY), Place.STRATEGY, (scope, _) -> scope);
    }

    private static Form secrets() {
        return new Either(Form.plain().also(CallRule::checkInherit), null, Form.texts("secret", Place.JOB_SECRETS));
    }

    private static Form runsOn() {
        var label = Form.words(Place.JOB);
        var labels = new Either(
                new Whole(label, Place.JOB), new Items("a label", label, Place.JOB, (scope, _) -> scope), null);
        var group = Form.section("'runs-on'", key("group", label), key("labels", labels));
        return new Either(new Whole(label, Place.JOB), labels.list(), group.also(EmptyRule.of("'runs-on'")))
                .also(RunnerRule::check);
    }

    private static Form environment() {
        var section = Form.section(
                "'environment'",
                needed("name", Form.words(Place.JOB)),
                key("url", Form.anyWords(Place.ENVIRONMENT_URL)),
                key("deployment", new Truth(Place.JOB)));
        return new Either(Form.words(Place.JOB), null, section);
    }

    private static Form container() {
        var section = new Section("'container'", containerKeys(), Place.JOB);
        return new Perhaps(new Either(Form.anyWords(Place.JOB).also(ImageRule::check), null, section));
    }

    private static Form services() {
        var keys = new ArrayList<>(containerKeys());
        keys.add(key("command", Form.anyWords(Place.JOB)));
        keys.add(key("entrypoint", Form.anyWords(Place.JOB)));
        var service = new Section("the service", keys, Place.JOB);
        return new Perhaps(new Named(
                "service",
                IdRule::check,
                new Either(Form.words(Place.JOB).also(ImageRule::check), null, service),
                Place.JOB,
                (scope, _) -> scope));
    }

    private static List<Key> containerKeys() {
        var ports = Form.items("a port", Form.words(Place.JOB).also(ImageRule::checkPort));
        return List.of(
                needed("image", Form.anyWords(Place.JOB).also(ImageRule::check)),
                key("credentials", new Section("'credentials'", credentials(), Place.CREDENTIALS)),
                key("env", new Perhaps(WorkflowForms.env(Place.CONTAINER_ENV))),
                key("ports", new Perhaps(ports)),
                key("volumes", Form.items("a volume", Form.words(Place.JOB))),
                key("options", Form.anyWords(Place.JOB)));
    }

    private static List<Key> credentials() {
        return List.of(
                needed("username", Form.words(Place.CREDENTIALS)),
                needed("password", Form.words(Place.CREDENTIALS).also(ImageRule::checkPassword)));
    }

    private static Form snapshot() {
        var section = Form.section(
                "'snapshot'",
                needed("image-name", Form.words(Place.JOB)),
                key("version", Form.words(Place.JOB)),
                key("if", new Condition(Place.JOB_IF)));
        return new Either(Form.words(Place.JOB), null, section);
    }
}
