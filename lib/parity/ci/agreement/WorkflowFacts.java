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
    private final Set<String> seen = new HashSet<>();
    private final ComposeVariables compose;

    private WorkflowFacts(Checkout checkout) {
        this.checkout = checkout;
        this.compose = new ComposeVariables(checkout);
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
        variables(workflow.root(), knowing, workflow.file());
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
            variables(job.node(), here, scope);
            services(job, expressions, scope);
            steps(job.steps().stream().map(step -> step.node()).toList(), here, scope, 0);
        }
    }

    private void call(Job job, Expressions expressions, int depth, String scope) {
        var file = local(job.uses());
        var workflow = file.flatMap(checkout::yaml).map(root -> new Workflow(file.orElse(""), root));
        if (workflow.isEmpty() || depth >= DEEPEST) {
            checkout.note("%s: calls %s, which is not followed".formatted(scope, job.uses()));
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

    /** Versions that a file gives a name of their own, and variables that compose files hang on. */
    private void variables(Node holder, Surroundings around, String scope) {
        for (var entry : holder.get("env").map(Node::entries).orElse(List.of())) {
            var name = entry.key().text();
            var value = around.variables().get(name);
            if (value == null
                    || (value.isResolved() && value.text().isBlank())
                    || !seen.add(name + "\n" + value.text() + "\n" + scope)) {
                continue;
            }
            if (Variables.isVersion(name)) {
                facts.addAll(Variables.facts(Side.CI, name, value, scope));
            }
            compose.facts(name, Map.of(name, value), scope).forEach(facts::add);
        }
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

    /** What a script hands on, the steps after it know. */
    private void steps(List<Node> steps, Surroundings around, String scope, int depth) {
        var here = around;
        for (var step : steps) {
            step(step, here, scope, depth);
            var within = here.with(step);
            var handed = step.get("run")
                    .filter(it -> it instanceof Scalar)
                    .map(run -> Exports.of(new Expressions(within).resolve((Scalar) run)));
            here = here.adding(handed.orElse(Map.of()));
        }
    }

    private void step(Node step, Surroundings around, String scope, int depth) {
        var here = around.with(step);
        var expressions = new Expressions(here);
        if (!(step instanceof Mapping)
                || !step.get("if").map(expressions::mayHold).orElse(true)) {
            return;
        }
        variables(step, here, scope);
        step.get("run").filter(it -> it instanceof Scalar).ifPresent(run -> script((Scalar) run, step, here, scope));
        step.get("uses").map(Node::text).ifPresent(uses -> {
            switch (Uses.of(uses)) {
                case Uses.Remote action -> facts.addAll(new SetupFacts(checkout, expressions, scope).of(action, step));
                case Uses.Local action -> action(action.path(), step, here, scope, depth);
                case Uses.Image image -> facts.addAll(docker(step.get("uses").orElseThrow(), image.name(), scope));
                case Uses.Wrong _ -> {}
            }
        });
    }

    private static List<Fact> docker(Node uses, String image, String scope) {
        return Images.facts(
                Side.CI,
                Written.plain(uses.text(), uses.spot()).saying(image),
                scope,
                name -> Products.of(name).orElseGet(() -> new Subject(Kind.TOOL, name.repository())));
    }

    private void script(Scalar run, Node step, Surroundings around, String scope) {
        if (!Script.mayTell(run.text())) {
            return;
        }
        var expressions = new Expressions(around);
        var folder = step.get("working-directory")
                .filter(it -> it instanceof Scalar)
                .map(it -> expressions.resolve((Scalar) it).text())
                .flatMap(it -> checkout.name("", it))
                .orElse("");
        facts.addAll(RunFacts.of(expressions.resolve(run), checkout, around, folder, scope));
    }

    /** The steps of an action in this repository, with what it is given. */
    private void action(String path, Node step, Surroundings around, String scope, int depth) {
        var folder = checkout.name("", path);
        var file = folder.flatMap(it -> List.of("action.yml", "action.yaml").stream()
                .map(name -> ComposeFiles.inFolder(it, name))
                .filter(checkout::has)
                .findFirst());
        var root = file.flatMap(checkout::yaml);
        if (root.isEmpty() || depth >= DEEPEST) {
            checkout.note("%s: uses %s, which is not followed".formatted(scope, path));
            return;
        }
        var declared = root.get().get("inputs").orElse(new Mapping(root.get().spot(), List.of()));
        var inputs = Surroundings.inputs(declared, step, new Expressions(around));
        var steps = root.get().get("runs").flatMap(runs -> runs.get("steps")).map(Node::items);
        steps(steps.orElse(List.of()), around.given(inputs), scope, depth + 1);
    }
}
