package parity.act;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import parity.ci.Plain;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;

/** A part of a workflow as maps, lists, texts and numbers that can be changed and written anew as JSON, which is YAML. */
final class Tree {

    private Tree() {}

    static @Nullable Object of(Node node) {
        return switch (node) {
            case Scalar scalar -> of(scalar);
            case Sequence list -> list(list);
            case Mapping _ -> map(node);
        };
    }

    /** What is no mapping has no entries. */
    static Map<String, @Nullable Object> map(Node node) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        node.entries().forEach(entry -> map.put(entry.key().text(), of(entry.value())));
        return map;
    }

    /** The same with every text, but no key, changed. */
    static @Nullable Object changed(@Nullable Object tree, UnaryOperator<String> change) {
        return switch (tree) {
            case String text -> change.apply(text);
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, value) -> copy.put(String.valueOf(key), changed(value, change)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(item -> copy.add(changed(item, change)));
                yield copy;
            }
            case null -> null;
            default -> tree;
        };
    }

    private static List<@Nullable Object> list(Sequence list) {
        var items = new ArrayList<@Nullable Object>();
        list.items().forEach(item -> items.add(of(item)));
        return items;
    }

    private static @Nullable Object of(Scalar scalar) {
        return switch (Plain.of(scalar)) {
            case NOTHING -> null;
            case TRUTH -> scalar.text().equalsIgnoreCase("true");
            case NUMBER -> number(scalar.text());
            case TEXT -> scalar.text();
        };
    }

    /** Digit by digit as it was written; what no decimal number is (hexadecimal, infinite) stays a text. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
