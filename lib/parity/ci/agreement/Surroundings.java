package parity.ci.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import parity.ci.Texts;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;
import parity.yaml.Spot;

/**
 * What expressions of a step can name: the leg's values, the variables, the inputs, and the outputs of jobs before;
 * and the folder that its script starts in.
 */
record Surroundings(
        Map<String, Node> leg,
        Map<String, Written> variables,
        Map<String, Value> inputs,
        BiFunction<String, String, Value> outputs,
        String folder) {

    static Surroundings outside(BiFunction<String, String, Value> outputs) {
        return new Surroundings(Map.of(), Map.of(), Map.of(), outputs, "");
    }

    Surroundings on(Map<String, Node> values) {
        return new Surroundings(values, variables, inputs, outputs, folder);
    }

    /** What is called starts at the root again. */
    Surroundings given(Map<String, Value> others) {
        return new Surroundings(leg, variables, others, outputs, "");
    }

    Surroundings knowing(BiFunction<String, String, Value> others) {
        return new Surroundings(leg, variables, inputs, others, folder);
    }

    Surroundings adding(Map<String, Written> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(variables);
        all.putAll(more);
        return new Surroundings(leg, all, inputs, outputs, folder);
    }

    /** A word of a script with the variables that are known here. */
    Written interpolated(String word, Spot spot) {
        return Interpolation.of(Written.plain(word, spot), variables);
    }

    /** A word as it comes out, or as it stands where only the run knows that. */
    String known(String word, Spot spot) {
        var known = interpolated(word, spot);
        return known.isResolved() ? known.text() : word;
    }

    /** A word that a version stands in: by what its line had from expressions, and with the variables. */
    Written written(String word, Written line) {
        boolean isOpen = word.contains("${{") || line.unresolved().contains(word);
        var unresolved = isOpen ? line.unresolved() : "";
        return Interpolation.of(new Written(word, line.spot(), word, line.origin(), unresolved), variables);
    }

    /** The variables whose value is known. */
    Map<String, String> known() {
        return variables.entrySet().stream()
                .filter(variable -> variable.getValue().isResolved())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, variable -> variable.getValue().text()));
    }

    /** With the variables that {@code env} of a workflow, a job or a step adds, and the folder that it names. */
    Surroundings with(Node holder) {
        var entries = holder.get("env").map(Node::entries).orElse(List.of());
        if (entries.isEmpty()) {
            return in(holder);
        }
        var all = new LinkedHashMap<>(variables);
        var expressions = new Expressions(this);
        entries.forEach(entry -> {
            if (entry.value() instanceof Scalar scalar) {
                all.put(entry.key().text(), expressions.resolve(scalar));
            }
        });
        return new Surroundings(leg, all, inputs, outputs, folder).in(holder);
    }

    /** A step names its folder itself, a job or a workflow that of all its steps. */
    private Surroundings in(Node holder) {
        return holder.get("defaults")
                .flatMap(defaults -> defaults.get("run"))
                .or(() -> Optional.of(holder))
                .flatMap(it -> it.get("working-directory"))
                .filter(it -> it instanceof Scalar)
                .map(it -> new Expressions(this).resolve((Scalar) it))
                .filter(Written::isResolved)
                .map(it -> new Surroundings(leg, variables, inputs, outputs, it.text()))
                .orElse(this);
    }

    /** The inputs of a workflow or an action that is called: what it is given, else its defaults. */
    static Map<String, Value> inputs(Node declared, Node call, Expressions caller) {
        var inputs = new LinkedHashMap<String, Value>();
        for (var entry : declared.entries()) {
            var name = entry.key().text();
            Function<Node, Value> given = node -> caller.value(node);
            var value = call.get("with")
                    .flatMap(with -> with.get(name))
                    .map(given)
                    .or(() -> entry.value().get("default").map(given))
                    .orElseGet(() -> isRequired(entry.value())
                            ? new Value.Unknown("input '%s' is given by whoever starts it".formatted(name))
                            : new Value.Text("", entry.key().spot(), List.of()));
            inputs.put(name.toLowerCase(Locale.ROOT), value);
        }
        return inputs;
    }

    private static boolean isRequired(Node declaration) {
        return Texts.at(declaration, "required").equals("true");
    }
}
