package parity.ci;

import java.util.List;
import java.util.stream.Stream;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;

/** Texts at places of a workflow where one may be written, several, or none. */
public final class Texts {

    private Texts() {}

    /** The text behind a key; empty where there is none. */
    public static String at(Node node, String key) {
        return node.get(key)
                .filter(value -> !Plain.isNothing(value))
                .map(Node::text)
                .orElse("");
    }

    /** The scalars behind a key, be it one or a list. */
    public static List<Scalar> listAt(Node node, String key) {
        return node.get(key).map(Texts::list).orElse(List.of());
    }

    /** A scalar as a list of one; a list without what is no scalar. */
    public static List<Scalar> list(Node node) {
        var items = node instanceof Sequence ? node.items().stream() : Stream.of(node);
        return items.filter(item -> item instanceof Scalar scalar && !scalar.isNothing())
                .map(Scalar.class::cast)
                .toList();
    }
}
