package parity.ci.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parity.ci.Event;
import parity.ci.Job;
import parity.ci.Needs;
import parity.ci.Step;
import parity.ci.Texts;
import parity.ci.Uses;
import parity.ci.Workflow;
import parity.ci.expression.Type;
import parity.ci.expression.Type.Members;
import parity.ci.expression.Type.Plain;
import parity.yaml.Node;
import parity.yaml.Node.Entry;

/** What each context of a workflow holds, as far as the files tell. */
final class Contexts {

    private final Workflow workflow;
    private final Repository repository;
    private final Needs needs;
    private final Type inputs;
    private final Type github;

    Contexts(Workflow workflow, Repository repository) {
        this.workflow = workflow;
        this.repository = repository;
        this.needs = workflow.needs();
        this.inputs = inputs(workflow);
        this.github = KnownContexts.github(dispatched(workflow));
    }

    Needs needs() {
        return needs;
    }

    /** A job sees what it needs; the steps of it that ran before are counted from its first. */
    Type type(String context, @Nullable Job job, int steps) {
        return switch (context) {
            case "github" -> github;
            case "inputs" -> inputs;
            case "needs" -> needed(job);
            case "jobs" -> jobs(workflow.jobs());
            case "steps" -> job == null ? Plain.ANY : steps(job, steps);
            case "matrix" -> job == null ? Plain.ANY : MatrixType.of(job.matrix());
            case "runner" -> KnownContexts.RUNNER;
            case "strategy" -> KnownContexts.STRATEGY;
            case "job" -> job == null ? Plain.ANY : KnownContexts.job();
            default -> Type.open(Plain.TEXT);
        };
    }

    private Type needed(@Nullable Job job) {
        return job == null ? Plain.ANY : jobs(needs.of(job));
    }

    private Type jobs(List<Job> jobs) {
        var types = Type.closed();
        for (var job : jobs) {
            types = types.with(
                    job.id(), Type.closed().with("result", Plain.TEXT).with("outputs", outputs(job)));
        }
        return types;
    }

    private Type outputs(Job job) {
        return job.uses().isEmpty() ? names(job.outputs(), Plain.TEXT) : called(job);
    }

    /** What a workflow that is called gives back; anything where it is not in this repository. */
    private Type called(Job job) {
        if (!(Uses.of(job.uses()) instanceof Uses.Local local)) {
            return Type.open(Plain.ANY);
        }
        return repository
                .workflow(local.path())
                .flatMap(called -> called.event("workflow_call"))
                .<Type>map(event -> names(event.declared("outputs"), Plain.ANY))
                .orElse(Type.open(Plain.ANY));
    }

    private Type steps(Job job, int before) {
        var types = new HashMap<String, Type>();
        for (var step : job.steps()) {
            if (step.index() < before) {
                add(step, types);
            }
        }
        return new Members(types, null);
    }

    private void add(Step step, Map<String, Type> types) {
        for (var inner : step.node().get("parallel").map(Node::items).orElse(List.of())) {
            add(new Step(0, inner), types);
        }
        if (!step.id().isEmpty()) {
            types.put(
                    step.id().toLowerCase(Locale.ROOT),
                    Type.closed()
                            .with("outputs", outputs(step))
                            .with("conclusion", Plain.TEXT)
                            .with("outcome", Plain.TEXT));
        }
    }

    private Type outputs(Step step) {
        if (!step.uses().startsWith("./") || !(Uses.of(step.uses()) instanceof Uses.Local local)) {
            return Type.open(Plain.TEXT);
        }
        var action = repository.action(local.path());
        boolean isComposite = action.flatMap(it -> it.get("runs"))
                .map(runs -> Texts.at(runs, "using"))
                .filter("composite"::equals)
                .isPresent();
        // Only a composite action must declare what it gives; others may give what they like.
        return isComposite
                ? names(
                        action.flatMap(it -> it.get("outputs"))
                                .map(Node::entries)
                                .orElse(List.of()),
                        Plain.TEXT)
                : Type.open(Plain.TEXT);
    }

    private static Members names(List<Entry> entries, Type each) {
        var types = new HashMap<String, Type>();
        entries.forEach(entry -> types.put(entry.key().text().toLowerCase(Locale.ROOT), each));
        return new Members(types, null);
    }

    private static Type inputs(Workflow workflow) {
        var types = Type.closed();
        for (var event : List.of("workflow_dispatch", "workflow_call")) {
            for (var input : declared(workflow, event, "inputs")) {
                var type = inputType(Texts.at(input.value(), "type"), event);
                var known = types.known().get(input.key().text().toLowerCase(Locale.ROOT));
                types = types.with(input.key().text(), known == null ? type : Type.either(known, type));
            }
        }
        return types;
    }

    private static Type inputType(String type, String event) {
        return switch (type) {
            case "boolean" -> Plain.TRUTH;
            case "number" -> Plain.NUMBER;
            case "string", "choice", "environment" -> Plain.TEXT;
            default -> type.isEmpty() && event.equals("workflow_dispatch") ? Plain.TEXT : Plain.ANY;
        };
    }

    /** The same inputs as the event's own text has them: all are texts there; anything where others start it, too. */
    private static Type dispatched(Workflow workflow) {
        boolean isAlone = workflow.events().stream()
                .map(Event::name)
                .noneMatch(Set.of("workflow_call", "repository_dispatch")::contains);
        return isAlone && workflow.event("workflow_dispatch").isPresent()
                ? names(declared(workflow, "workflow_dispatch", "inputs"), Plain.TEXT)
                : Plain.ANY;
    }

    private static List<Entry> declared(Workflow workflow, String event, String key) {
        return workflow.event(event).map(it -> it.declared(key)).orElse(List.of());
    }
}
