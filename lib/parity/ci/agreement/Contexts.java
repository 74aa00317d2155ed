package parity.ci.agreement;

import java.util.List;
import java.util.function.UnaryOperator;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;

/** Paths of builds that are seen from another folder than the one they were written in. */
final class Contexts {

    private Contexts() {}

    static Node moved(Node service, String shift) {
        return mapped(
                service,
                "build",
                build -> build instanceof Scalar path
                        ? under(path, shift)
                        : mapped(build, "context", context -> under(context, shift)));
    }

    private static Node under(Node path, String shift) {
        return new Scalar(path.spot(), shift + "/" + path.text(), false);
    }

    private static Node mapped(Node node, String key, UnaryOperator<Node> change) {
        if (!(node instanceof Mapping)) {
            return node;
        }
        List<Entry> entries = node.entries().stream()
                .map(entry ->
                        entry.key().text().equals(key) ? new Entry(entry.key(), change.apply(entry.value())) : entry)
                .toList();
        return new Mapping(node.spot(), entries);
    }
}
