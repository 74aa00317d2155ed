package parity.ci.agreement;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parity.ci.Uses;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;

/** What the steps of jobs say of versions: actions of others, those of this repository followed, and scripts. */
final class StepFacts {

    private static final int DEEPEST = 5;

    private final Checkout checkout;
    private final VariableFacts variables;
    private final Consumer<Fact> facts;

    StepFacts(Checkout checkout, VariableFacts variables, Consumer<Fact> facts) {
        this.checkout = checkout;
        this.variables = variables;
        this.facts = facts;
    }

    void read(List<Node> steps, Surroundings around, String scope) {
        steps(steps, around, scope, 0);
    }

    /** What a script hands on, the steps after it know. */
    private void steps(List<Node> steps, Surroundings around, String scope, int depth) {
        var here = around;
        for (var step : steps) {
            step(step, here, scope, depth);
            var within = here.with(step);
            var handed = step.get("run")
                    .filter(it -> it instanceof Scalar)
                    .map(run -> Exports.of(new Expressions(within).script((Scalar) run)));
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
        variables.of(step, here, scope).forEach(facts);
        step.get("run").filter(it -> it instanceof Scalar).ifPresent(run -> script((Scalar) run, here, scope));
        step.get("uses").map(Node::text).ifPresent(uses -> {
            switch (Uses.of(uses)) {
                case Uses.Remote action -> {
                    var inputs = Inputs.of(step, expressions);
                    settle(action, inputs);
                    new ActionFacts(checkout, inputs, here, scope)
                            .of(action, step)
                            .forEach(facts);
                }
                case Uses.Local action -> action(action.path(), step, here, scope, depth);
                case Uses.Image image ->
                    docker(step.get("uses").orElseThrow(), image.name(), scope).forEach(facts);
                case Uses.Wrong _ -> {}
            }
        });
    }

    /** The repository itself can be had in a folder; others that are had beside it are not here. */
    private void settle(Uses.Remote action, Inputs inputs) {
        if (action.repository().equals("actions/checkout") && !inputs.has("repository")) {
            inputs.first(List.of("path"))
                    .filter(Written::isResolved)
                    .map(Written::text)
                    .ifPresent(checkout.traces()::settle);
        }
    }

    private static List<Fact> docker(Node uses, String image, String scope) {
        return Images.facts(
                Side.CI,
                Written.plain(uses.text(), uses.spot()).saying(image),
                scope,
                name -> Products.of(name).orElseGet(() -> new Subject(Kind.TOOL, name.repository())));
    }

    private void script(Scalar run, Surroundings around, String scope) {
        var folder = checkout.name("", around.folder()).orElse("");
        checkout.traces().work(folder);
        if (Script.mayTell(run.text())) {
            RunFacts.of(Listing.of(run, new Expressions(around), checkout), checkout, around, folder, scope)
                    .forEach(facts);
        }
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
