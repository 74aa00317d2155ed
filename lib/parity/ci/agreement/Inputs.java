package parity.ci.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** What a step gives to the action that it uses. */
record Inputs(List<Node.Entry> entries, Expressions expressions) {

    static Inputs of(Node step, Expressions expressions) {
        return new Inputs(step.get("with").map(Node::entries).orElse(List.of()), expressions);
    }

    List<String> names() {
        return entries.stream().map(it -> it.key().text()).toList();
    }

    boolean has(String name) {
        return first(List.of(name)).isPresent();
    }

    /** The first of these that says something. */
    Optional<Written> first(List<String> names) {
        return names.stream()
                .flatMap(name -> entries.stream().filter(it -> it.key().text().equals(name)))
                .flatMap(entry -> written(entry).stream())
                .findFirst();
    }

    List<Written> endingIn(String name) {
        return entries.stream()
                .filter(it -> it.key().text().toLowerCase(Locale.ROOT).endsWith(name))
                .flatMap(entry -> written(entry).stream())
                .toList();
    }

    private Optional<Written> written(Node.Entry entry) {
        return Optional.of(entry.value())
                .filter(it -> it instanceof Scalar scalar && !scalar.isNothing())
                .map(it -> expressions.resolve((Scalar) it))
                .filter(it -> !it.text().isBlank() || !it.isResolved());
    }
}
