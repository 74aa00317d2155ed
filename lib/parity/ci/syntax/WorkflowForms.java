package parity.ci.syntax;

import static parity.ci.syntax.Form.key;
import static parity.ci.syntax.Form.needed;

import java.util.List;
import parity.ci.Job;
import parity.ci.syntax.Form.Either;
import parity.ci.syntax.Form.Named;
import parity.ci.syntax.Form.Perhaps;
import parity.ci.syntax.Form.Section;
import parity.ci.syntax.Form.Truth;
import parity.yaml.Node.Entry;

/** The form of a workflow file, as GitHub documents it. */
final class WorkflowForms {

    static final Form FILE = new Section(
            "the workflow",
            List.of(
                    key("name", Form.anyWords(Place.NOWHERE)),
                    key("run-name", Form.words(Place.RUN_NAME)),
                    needed("on", EventForms.on()),
                    key("permissions", new Perhaps(permissions()).also(PermissionRule::checkEmpty)),
                    key("env", new Perhaps(env(Place.ENV))),
                    key("defaults", defaults(Place.NOWHERE)),
                    key("concurrency", concurrency(Place.CONCURRENCY)),
                    key("cache-mode", cacheMode()),
                    needed("jobs", jobs())),
            null);

    private WorkflowForms() {}

    private static Form jobs() {
        return new Named("job", IdRule::check, JobForms.job(), null, WorkflowForms::inJob)
                .also(NeedsRule::check)
                .also(EmptyRule.of("'jobs'"));
    }

    private static Scope inJob(Scope scope, Entry entry) {
        return scope.in(new Job(entry.key(), entry.value()));
    }

    static Form env(Place place) {
        return Form.texts("variable", place).also(EnvRule::check);
    }

    static Form concurrency(Place place) {
        var section = Form.section(
                "'concurrency'",
                needed("group", Form.words(place)),
                key("cancel-in-progress", new Truth(place)),
                key("queue", Form.plain().also(new OneOfRule("queue", List.of("single", "max")))));
        return new Either(Form.words(place), null, section);
    }

    static Form defaults(Place place) {
        var run = Form.section(
                "'run'",
                key("shell", Form.words(place).also(ShellRule::check)),
                key("working-directory", Form.words(place)));
        return Form.section("'defaults'", needed("run", run));
    }

    static Form cacheMode() {
        return Form.plain().also(new OneOfRule("cache-mode", List.of("read", "write", "write-only", "none")));
    }

    static Form permissions() {
        return new Either(
                Form.plain().also(PermissionRule::checkAll),
                null,
                Form.named("permission", PermissionRule::checkScope, Form.plain())
                        .also(PermissionRule::checkLevels));
    }
}
