package parity.ci.agreement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parity.ci.Job;
import parity.ci.Uses;
import parity.ci.Workflow;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;

/** All that the workflows of a repository say of versions, each leg of each job, called workflows and actions followed. */
final class WorkflowFacts {

    private static final int DEEPEST = 5;

    private final Checkout checkout;
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final VariableFacts variables;
    private final StepFacts steps;

    private WorkflowFacts(Checkout checkout) {
        this.checkout = checkout;
        this.variables = new VariableFacts(checkout);
        this.steps = new StepFacts(checkout, variables, facts::add);
    }

    static List<Fact> of(List<Workflow> workflows, Checkout checkout) {
        var all = new WorkflowFacts(checkout);
        var called = new HashSet<String>();
        workflows.forEach(
                workflow -> workflow.jobs().forEach(job -> all.local(job.uses()).ifPresent(called::add)));
        workflows.stream()
                .filter(workflow -> !called.contains(workflow.file()) || !isOnlyCalled(workflow))
                .forEach(workflow -> all.visit(workflow, Map.of(), 0));
        return List.copyOf(all.facts);
    }

    private static boolean isOnlyCalled(Workflow workflow) {
        return workflow.events().stream().allMatch(event -> event.name().equals("workflow_call"));
    }

    private void visit(Workflow workflow, Map<String, Value> inputs, int depth) {
        var given = inputs.isEmpty() ? defaults(workflow) : inputs;
        var bare = Surroundings.outside((job, name) -> new Value.Unknown("only the run knows it"))
                .given(given);
        var around = bare.with(workflow.root());
        var knowing = around.knowing((job, name) -> output(workflow, around, job, name));
        facts.addAll(variables.of(workflow.root(), knowing, workflow.file()));
        workflow.jobs().forEach(job -> visit(workflow, job, knowing, depth));
    }

    /** Of a workflow that starts by itself, too: what its inputs are where nobody gives any. */
    private static Map<String, Value> defaults(Workflow workflow) {
        var inputs = new LinkedHashMap<String, Value>();
        var outside = new Expressions(Surroundings.outside((job, name) -> new Value.Unknown("only the run knows it")));
        for (var name : List.of("workflow_call", "workflow_dispatch")) {
            workflow.event(name)
                    .flatMap(event -> event.settings())
                    .flatMap(settings -> settings.get("inputs"))
                    .ifPresent(declared -> inputs.putAll(
                            Surroundings.inputs(declared, new Mapping(declared.spot(), List.of()), outside)));
        }
        return inputs;
    }

    /** What a job hands on, as far as it stands in the file. */
    private Value output(Workflow workflow, Surroundings around, String id, String name) {
        var key = workflow.file() + "#" + id + "." + name;
        var job = workflow.needs().job(id);
        var node = job.flatMap(it -> it.node().get("outputs")).flatMap(it -> it.get(name));
        if (node.isEmpty() || !asked.add(key)) {
            return new Value.Unknown("job '%s' works it out".formatted(id));
        }
        try {
            var here = around.knowing((other, its) -> output(workflow, around, other, its))
                    .with(job.get().node());
            return new Expressions(here).value(node.get());
        } finally {
            asked.remove(key);
        }
    }

    private void visit(Workflow workflow, Job job, Surroundings around, int depth) {
        var scope = "%s job %s".formatted(workflow.file(), job.id());
        for (var leg : Legs.of(job, new Expressions(around))) {
            var here = around.on(leg).with(job.node());
            var expressions = new Expressions(here);
            boolean mayRun = job.node().get("if").map(expressions::mayHold).orElse(true);
            if (!mayRun) {
                continue;
            }
            if (!job.uses().isEmpty()) {
                call(job, expressions, depth, scope);
                continue;
            }
            machine(job, expressions, scope);
            facts.addAll(variables.of(job.node(), here, scope));
            services(job, expressions, scope);
            steps.read(job.steps().stream().map(step -> step.node()).toList(), here, scope);
        }
    }

    private void call(Job job, Expressions expressions, int depth, String scope) {
        var file = local(job.uses());
        var workflow = file.flatMap(checkout::yaml).map(root -> new Workflow(file.orElse(""), root));
        if (workflow.isEmpty() || depth >= DEEPEST) {
            checkout.note("%s: calls %s, which is not followed".formatted(scope, job.uses()));
            given(job, expressions, scope);
            return;
        }
        var declared = workflow.get()
                .event("workflow_call")
                .flatMap(event -> event.settings())
                .flatMap(settings -> settings.get("inputs"));
        var inputs = declared.map(it -> Surroundings.inputs(it, job.node(), expressions))
                .orElse(Map.of());
        visit(workflow.get(), inputs, depth + 1);
    }

    /** What a workflow of others is told is what it sets up. */
    private void given(Job job, Expressions expressions, String scope) {
        if (Uses.of(job.uses()) instanceof Uses.Remote remote) {
            var inputs = Inputs.of(job.node(), expressions);
            new UnknownAction("", inputs)
                    .setups()
                    .forEach(setup ->
                            facts.addAll(new SetupFacts(checkout, inputs, scope).of(setup, remote, job.node())));
        }
    }

    private Optional<String> local(String uses) {
        return Uses.of(uses) instanceof Uses.Local it ? checkout.name("", it.path()) : Optional.empty();
    }

    private void machine(Job job, Expressions expressions, String scope) {
        var where = job.node().get("runs-on");
        var labels = where.flatMap(it -> it.get("labels")).or(() -> where);
        labels.map(expressions::value)
                .ifPresent(value ->
                        Runners.facts(value, where.get(), expressions, scope).forEach(facts::add));
    }

    private void services(Job job, Expressions expressions, String scope) {
        for (var entry : job.services()) {
            var image = entry.value().get("image").or(() -> Optional.of(entry.value()));
            image.ifPresent(node ->
                    image(node, expressions, scope + " service " + entry.key().text(), Kind.SERVICE));
        }
        job.image().ifPresent(node -> image(node, expressions, scope + " container", Kind.TOOL));
    }

    /** An image that comes to nothing is a service that is switched off. */
    private void image(Node node, Expressions expressions, String scope, Kind unknown) {
        if (!(node instanceof Scalar scalar)) {
            return;
        }
        var image = expressions.resolve(scalar);
        if (!image.text().isEmpty() || !image.isResolved()) {
            facts.addAll(Images.facts(
                    Side.CI,
                    image,
                    scope,
                    name -> Products.of(name).orElseGet(() -> new Subject(unknown, name.repository()))));
        }
    }
}
