package parity.ci.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Sequence;

/** Mappings as Compose reads them: with what {@code <<} brings along, and with what an override lays over them. */
final class Merged {

    private static final int DEEPEST = 20;

    private Merged() {}

    /** A mapping with its merge keys resolved, here and in all that it holds. */
    static Node of(Node node) {
        return of(node, 0);
    }

    private static Node of(Node node, int depth) {
        return switch (node) {
            case Mapping map when depth < DEEPEST -> new Mapping(map.spot(), entries(map, depth + 1));
            case Sequence list
            when depth < DEEPEST ->
                new Sequence(
                        list.spot(),
                        list.items().stream().map(item -> of(item, depth + 1)).toList());
            default -> node;
        };
    }

    private static List<Entry> entries(Mapping map, int depth) {
        var merged = new LinkedHashMap<String, Entry>();
        map.entries().stream()
                .filter(entry -> !isMerge(entry))
                .forEach(entry -> merged.put(entry.key().text(), new Entry(entry.key(), of(entry.value(), depth))));
        map.entries().stream()
                .filter(Merged::isMerge)
                .flatMap(entry ->
                        entry.value() instanceof Sequence list ? list.items().stream() : Stream.of(entry.value()))
                .filter(it -> it instanceof Mapping)
                .flatMap(it -> entries((Mapping) it, depth).stream())
                .forEach(entry -> merged.putIfAbsent(entry.key().text(), entry));
        return List.copyOf(merged.values());
    }

    /** One mapping over another: what both have is the upper's, but what is a mapping in both is laid over again. */
    static Node over(Node lower, Node upper) {
        if (!(lower instanceof Mapping) || !(upper instanceof Mapping)) {
            return upper;
        }
        Map<String, Entry> all = new LinkedHashMap<>();
        lower.entries().forEach(entry -> all.put(entry.key().text(), entry));
        upper.entries()
                .forEach(entry -> all.merge(
                        entry.key().text(),
                        entry,
                        (below, above) -> new Entry(above.key(), over(below.value(), above.value()))));
        return new Mapping(upper.spot(), List.copyOf(all.values()));
    }

    private static boolean isMerge(Entry entry) {
        return entry.key().text().equals("<<");
    }
}
