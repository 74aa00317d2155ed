package parity.ci;

import parity.yaml.Node;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;

/** Compares what is written at two places. */
public final class Written {

    private Written() {}

    /** True when both say the same, wherever they stand. */
    public static boolean same(Node one, Node other) {
        return covers(one, other) && covers(other, one);
    }

    /** True when a value has all that a pattern has; what the pattern does not name may be anything. */
    public static boolean covers(Node value, Node pattern) {
        return switch (pattern) {
            case Scalar scalar -> value instanceof Scalar it && it.text().equals(scalar.text());
            case Sequence list -> value instanceof Sequence && coversAll(value, list);
            case Mapping map ->
                value instanceof Mapping
                        && map.entries().stream()
                                .allMatch(entry -> value.get(entry.key().text())
                                        .map(it -> covers(it, entry.value()))
                                        .orElse(false));
        };
    }

    private static boolean coversAll(Node value, Sequence list) {
        var items = value.items();
        for (int i = 0; i < list.items().size(); i++) {
            if (i >= items.size() || !covers(items.get(i), list.items().get(i))) {
                return false;
            }
        }
        return items.size() == list.items().size();
    }

    /** As a message shows it. */
    public static String text(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar.text();
            case Sequence list ->
                "[" + String.join(", ", list.items().stream().map(Written::text).toList()) + "]";
            case Mapping map ->
                "{"
                        + String.join(
                                ", ",
                                map.entries().stream()
                                        .map(entry -> entry.key().text() + ": " + text(entry.value()))
                                        .toList())
                        + "}";
        };
    }
}
